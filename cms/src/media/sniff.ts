import type { ProblemCode } from 'shared/problems';

type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif';

/** What the first bytes say a picture is; the file's name and declared type are never asked. */
export function pictureFormat(bytes: Buffer): PictureFormat | null {
  if (bytes.length < 12) return null;
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png';
  if (/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return 'gif';
  const riff = bytes.toString('latin1', 0, 4) === 'RIFF';
  return riff && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : null;
}

/**
 * Marks that a camera never writes and a second reader (browser, PDF viewer, unzip) would act on.
 * Trailing bytes alone are no sign: phones append depth maps and short films.
 */
const foreign = ['<script', '<html', '<!doctype html', '<?php', '%pdf-'];

/** Whether a picture is at the same time a page, a program, a PDF or an archive. */
export function isPolyglot(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  return foreign.some((mark) => text.includes(mark)) || endsAsZip(bytes);
}

/** A ZIP is found from its end: the end record, followed by exactly the comment it announces. */
function endsAsZip(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  return (
    end >= 0 &&
    bytes.length >= end + 22 &&
    bytes.length - end - 22 >= bytes.readUInt16LE(end + 20) &&
    bytes.readUInt16LE(end + 10) > 0
  );
}

/** The reason why these bytes are not taken in as a picture, before any decoder has seen them. */
export function refusalOf(bytes: Buffer, limit: number): ProblemCode | null {
  if (bytes.length > limit) return 'pictureHeavy';
  if (pictureFormat(bytes) === null) return 'pictureType';
  return isPolyglot(bytes) ? 'fileNotItsType' : null;
}

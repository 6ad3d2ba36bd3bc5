import type { ProblemCode } from 'shared/problems';
import { BrokenZip, readZip } from '../files/zip.ts';

/** What an attachment is, by its content. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  zip: 'application/zip',
} as const;
export type AttachmentType = keyof typeof attachmentTypes;

/** Endings that programs give to files of a type; WPS has its own for the same formats. */
const endings: Record<AttachmentType, readonly string[]> = {
  pdf: ['pdf'],
  ofd: ['ofd'],
  doc: ['doc', 'wps', 'docx'],
  xls: ['xls', 'et', 'xlsx'],
  ppt: ['ppt', 'dps', 'pptx'],
  docx: ['docx', 'doc', 'wps'],
  xlsx: ['xlsx', 'xls', 'et'],
  pptx: ['pptx', 'ppt', 'dps'],
  txt: ['txt'],
  zip: ['zip'],
};

/** The type of a file, or the reason why it is not taken in. */
export type Recognised = { type: AttachmentType } | { problem: ProblemCode };

/** Says what a file is from its bytes, and whether its name agrees. Nothing is unpacked. */
export function recognise(bytes: Buffer, name: string): Recognised {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!Object.values(endings).some((known) => known.includes(ending)))
    return { problem: 'fileType' };
  const found = byContent(bytes);
  if ('problem' in found) return found;
  return endings[found.type].includes(ending) ? found : { problem: 'fileNotItsType' };
}

function byContent(bytes: Buffer): Recognised {
  // Some programs write a byte order mark or blank lines before the header of a PDF, and zeros after its end.
  if (bytes.subarray(0, 1024).includes('%PDF-'))
    return bytes.includes('%%EOF') ? { type: 'pdf' } : { problem: 'fileDamaged' };
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return compound(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return archive(bytes);
  return isPlainText(bytes) ? { type: 'txt' } : { problem: 'fileNotItsType' };
}

/** Office files of 1997–2003 are small file systems; the names of their streams are UTF-16. */
function compound(bytes: Buffer): Recognised {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { problem: 'fileLocked' };
  if (has('WordDocument')) return { type: 'doc' };
  if (has('PowerPoint Document')) return { type: 'ppt' };
  return has('Workbook') || has('Book') ? { type: 'xls' } : { problem: 'fileNotItsType' };
}

function archive(bytes: Buffer): Recognised {
  try {
    const names = readZip(bytes).map(({ name }) => name);
    const holds = (prefix: string) => names.some((name) => name.startsWith(prefix));
    if (names.includes('OFD.xml')) return { type: 'ofd' };
    if (!names.includes('[Content_Types].xml'))
      return names.includes('META-INF/MANIFEST.MF') || names.includes('AndroidManifest.xml')
        ? { problem: 'fileType' }
        : { type: 'zip' };
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { problem: 'fileMacro' };
    if (holds('word/')) return { type: 'docx' };
    if (holds('xl/')) return { type: 'xlsx' };
    return holds('ppt/') ? { type: 'pptx' } : { problem: 'fileNotItsType' };
  } catch (error) {
    if (error instanceof BrokenZip) return { problem: 'fileDamaged' };
    throw error;
  }
}

function isPlainText(bytes: Buffer): boolean {
  const text = decoded(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  if (text === null || /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return false;
  return !/<\s*(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i.test(text);
}

/** Text as Windows in China writes it: UTF-8, UTF-16 with its mark, or GB18030. */
function decoded(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encodings =
    mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

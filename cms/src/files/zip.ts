import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file in a ZIP: where its record and its data stand. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  method: number;
  flags: number;
  compressed: number;
  size: number;
  /** Bounds of its own header and data, and of its line in the central directory. */
  local: number;
  data: number;
  directory: number;
  directoryEnd: number;
}

/** The bytes are not a ZIP that can be read to its end. */
export class BrokenZip extends Error {
  override name = 'BrokenZip';
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Lists a ZIP from its central directory, without unpacking anything. Throws `BrokenZip`. */
export function readZip(bytes: Buffer): ZipEntry[] {
  try {
    return list(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenZip('cut off', { cause: error });
    throw error;
  }
}

function list(bytes: Buffer): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== directoryMark) throw new BrokenZip('no directory line');
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== localMark) throw new BrokenZip('no file header');
    const nameLength = bytes.readUInt16LE(at + 28);
    const directoryEnd =
      at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      local,
      data: local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
      directory: at,
      directoryEnd,
    };
    if (entry.data + entry.compressed > end) throw new BrokenZip('data beyond the end');
    entries.push(entry);
    at = directoryEnd;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === endMark) return at;
  throw new BrokenZip('no end record');
}

/** The content of one entry; `limit` bounds what it may unpack to. */
export function unpack(bytes: Buffer, entry: ZipEntry, limit: number): Buffer {
  const raw = bytes.subarray(entry.data, entry.data + entry.compressed);
  if (entry.method === 0) return raw;
  if (entry.method !== 8) throw new BrokenZip(`compression ${entry.method}`);
  try {
    return inflateRawSync(raw, { maxOutputLength: limit });
  } catch (error) {
    throw new BrokenZip(`cannot unpack ${entry.name}`, { cause: error });
  }
}

/** The same ZIP with other content for some entries; all else is copied as it stands, still packed. */
export function replaceInZip(bytes: Buffer, replacements: ReadonlyMap<string, Buffer>): Buffer {
  const entries = readZip(bytes);
  const locals: Buffer[] = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = replacements.get(entry.name);
    const packed = content && deflateRawSync(content);
    const line = Buffer.from(bytes.subarray(entry.directory, entry.directoryEnd));
    const header = Buffer.from(bytes.subarray(entry.local, entry.data));
    if (content && packed) {
      describe(line, 8, content, packed);
      describe(header, 6, content, packed);
    } else if (entry.flags & 8) settle(header, line);
    line.writeUInt32LE(offset, 42);
    const data = packed ?? bytes.subarray(entry.data, entry.data + entry.compressed);
    locals.push(header, data);
    lines.push(line);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(lines);
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)]);
}

/** Writes method, checksum and sizes into a header whose flags stand at `at`. */
function describe(header: Buffer, at: number, content: Buffer, packed: Buffer): void {
  // Sizes stand in the header itself now, not in a record after the data.
  header.writeUInt16LE(header.readUInt16LE(at) & ~8, at);
  header.writeUInt16LE(8, at + 2);
  header.writeUInt32LE(crc32(content), at + 8);
  header.writeUInt32LE(packed.length, at + 12);
  header.writeUInt32LE(content.length, at + 16);
}

/** Gives a header that was streamed (its sizes came after the data) the sizes of the directory. */
function settle(header: Buffer, line: Buffer): void {
  line.writeUInt16LE(line.readUInt16LE(8) & ~8, 8);
  header.writeUInt16LE(header.readUInt16LE(6) & ~8, 6);
  line.copy(header, 14, 16, 28);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of these files. `streamed` puts sizes behind the data, as programs do that write without looking back. */
export function zipOf(files: Record<string, string | Buffer>, streamed = false): Buffer {
  const locals: Buffer[] = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(content);
    const sizes = { crc: crc32(content), packed: data.length, size: Buffer.byteLength(content) };
    const local = header(
      0x04034b50,
      name,
      streamed ? { crc: 0, packed: 0, size: 0 } : sizes,
      streamed,
    );
    const line = header(0x02014b50, name, sizes, streamed);
    line.writeUInt32LE(offset, 42);
    const behind = streamed ? descriptor(sizes) : Buffer.alloc(0);
    locals.push(local, data, behind);
    lines.push(line);
    offset += local.length + data.length + behind.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lines.length, 8);
  end.writeUInt16LE(lines.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

interface Sizes {
  crc: number;
  packed: number;
  size: number;
}

function header(
  mark: number,
  name: string,
  { crc, packed, size }: Sizes,
  streamed: boolean,
): Buffer {
  const inDirectory = mark === 0x02014b50;
  const at = inDirectory ? 8 : 6;
  const bytes = Buffer.alloc(inDirectory ? 46 : 30);
  bytes.writeUInt32LE(mark, 0);
  bytes.writeUInt16LE(streamed ? 8 : 0, at);
  bytes.writeUInt16LE(8, at + 2);
  bytes.writeUInt32LE(crc, at + 8);
  bytes.writeUInt32LE(packed, at + 12);
  bytes.writeUInt32LE(size, at + 16);
  bytes.writeUInt16LE(Buffer.byteLength(name), at + 20);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

function descriptor({ crc, packed, size }: Sizes): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

export const core = `<?xml version="1.0"?><cp:coreProperties><dc:title>通知</dc:title><dc:creator>王某某</dc:creator><cp:lastModifiedBy>李某某</cp:lastModifiedBy></cp:coreProperties>`;

/** A Word document with its author in it. */
export const docx = (streamed = false, more: Record<string, string> = {}) =>
  zipOf(
    {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<w:document>关于召开会议的通知</w:document>',
      'docProps/core.xml': core,
      'docProps/app.xml':
        '<Properties><Company>某某公司</Company><Manager>赵某某</Manager></Properties>',
      ...more,
    },
    streamed,
  );

const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The skeleton of an Office file of 1997 with one stream. */
export const compound = (stream: string) =>
  Buffer.concat([mark, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);

export const pdf = (before = '', after = '', info = '/Author (Wang \\(Xiao\\)) /Title (Notice)') =>
  Buffer.from(
    `${before}%PDF-1.7\n1 0 obj <<${info}>> endobj\nstartxref\n9\n%%EOF\n${after}`,
    'latin1',
  );

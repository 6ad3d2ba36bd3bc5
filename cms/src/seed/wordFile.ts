import { crc32 } from 'node:zlib';

const type = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file of plain paragraphs, the first one as title; it names no author. */
export function wordFile(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text, index) => paragraph(text, index === 0)).join('');
  return zipOf([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${type}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${words}"><w:body>${body}</w:body></w:document>`,
    ],
  ]);
}

function paragraph(text: string, isTitle: boolean): string {
  const properties = isTitle ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : '';
  const size = `<w:rPr><w:sz w:val="${isTitle ? 36 : 28}"/></w:rPr>`;
  return `<w:p>${properties}<w:r>${size}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A ZIP of uncompressed files, all dated 1 January 1980 so that the same content gives the same bytes. */
function zipOf(files: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const [title, data] = [Buffer.from(name), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(20, 4);
    common.copy(line, 6);
    line.writeUInt32LE(offset, 42);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, data]);
    locals.push(local);
    directory.push(line, title);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

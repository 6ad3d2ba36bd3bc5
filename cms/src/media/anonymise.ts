import { readZip, replaceInZip, unpack } from '../files/zip.ts';
import type { AttachmentType } from './attachmentType.ts';

/** Who wrote or changed an Office file, and where. Visible to anyone who opens its properties. */
const personal = {
  'docProps/core.xml': ['dc:creator', 'cp:lastModifiedBy'],
  'docProps/app.xml': ['Company', 'Manager'],
} as const;
const limit = 1024 * 1024;

/** The same document without the names of people in its properties, where the format lets us. */
export function withoutAuthors(bytes: Buffer, type: AttachmentType): Buffer {
  if (type === 'docx' || type === 'xlsx' || type === 'pptx') return cleanOffice(bytes);
  return type === 'pdf' ? cleanPdf(bytes) : bytes;
}

function cleanOffice(bytes: Buffer): Buffer {
  const replacements = new Map<string, Buffer>();
  for (const entry of readZip(bytes)) {
    const tags = personal[entry.name as keyof typeof personal];
    if (!tags) continue;
    const xml = unpack(bytes, entry, limit).toString('utf8');
    replacements.set(entry.name, Buffer.from(tags.reduce(emptied, xml)));
  }
  return replacements.size > 0 ? replaceInZip(bytes, replacements) : bytes;
}

function emptied(xml: string, tag: string): string {
  return xml.replace(new RegExp(`(<${tag}(?:\\s[^>]*)?>)[^<]*(</${tag}>)`, 'g'), '$1$2');
}

/**
 * Blanks the author in a PDF byte for byte, as all its offsets must stay. A signed or encrypted PDF is
 * left alone (blanking would break the signature), and so is an author inside packed object streams.
 */
function cleanPdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (text.includes('/ByteRange') || text.includes('/Encrypt')) return bytes;
  const blank = (_match: string, lead: string, value: string, end: string) =>
    lead + ' '.repeat(value.length) + end;
  const cleaned = text
    .replace(/(\/Author\s*\()((?:\\[\s\S]|[^\\()])*)(\))/g, blank)
    .replace(/(\/Author\s*<)([0-9a-fA-F\s]*)(>)/g, blank)
    .replace(/(<dc:creator>)([\s\S]{0,2000}?)(<\/dc:creator>)/g, blank);
  return Buffer.from(cleaned, 'latin1');
}

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readZip, replaceInZip, unpack } from 'cms/files/zip';
import { withoutAuthors } from 'cms/media/anonymise';
import { downloadName } from 'cms/media/attachment';
import { recognise } from 'cms/media/attachmentType';
import { describe, expect, it } from 'vitest';
import { compound, core, docx, pdf, zipOf } from './office.ts';

const content = (zip: Buffer, name: string) => {
  const entry = readZip(zip).find((entry) => entry.name === name);
  return entry && unpack(zip, entry, 1e6).toString();
};

describe('an attachment', () => {
  it.each([
    ['通知.pdf', pdf(), 'pdf'],
    ['通知.PDF', pdf('\xef\xbb\xbf'), 'pdf'],
    ['通知.pdf', pdf('', '\0'.repeat(2000)), 'pdf'],
    ['通知.doc', compound('WordDocument'), 'doc'],
    ['通知.wps', compound('WordDocument'), 'doc'],
    ['名册.xls', compound('Workbook'), 'xls'],
    ['名册.et', compound('Workbook'), 'xls'],
    ['讲稿.ppt', compound('PowerPoint Document'), 'ppt'],
    ['通知.docx', docx(), 'docx'],
    ['通知.docx', docx(true), 'docx'],
    ['通知.doc', docx(), 'docx'],
    ['名册.xlsx', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'xlsx'],
    ['讲稿.pptx', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'pptx'],
    ['公文.ofd', zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'ofd'],
    ['照片.zip', zipOf({ '照片/一.jpg': 'x' }), 'zip'],
    ['说明.txt', Buffer.from('第一行\r\n第二行'), 'txt'],
    ['说明.txt', Buffer.from('cdf2c3fbb4fab1ed', 'hex'), 'txt'],
    ['说明.txt', Buffer.from('\ufeff通知', 'utf16le'), 'txt'],
  ])('%s is known by its content', (name, bytes, type) => {
    expect(recognise(bytes, name)).toEqual({ type });
  });

  it.each([
    ['page.html', Buffer.from('<p>'), 'fileType'],
    ['program.exe', Buffer.from('MZ'), 'fileType'],
    ['没有扩展名', pdf(), 'fileType'],
    ['page.txt', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'fileNotItsType'],
    ['drawing.txt', Buffer.from('<svg onload="alert(1)">'), 'fileNotItsType'],
    ['page.pdf', Buffer.from('<html></html>'), 'fileNotItsType'],
    ['program.txt', Buffer.from('MZ\0\0\x01'), 'fileNotItsType'],
    ['program.pdf', Buffer.from('MZ\0\0\x01'), 'fileNotItsType'],
    ['renamed.xlsx', docx(), 'fileNotItsType'],
    ['renamed.docx', compound('Workbook'), 'fileNotItsType'],
    ['cut.pdf', pdf().subarray(0, 40), 'fileDamaged'],
    ['cut.docx', docx().subarray(0, 300), 'fileDamaged'],
    ['locked.docx', compound('EncryptedPackage'), 'fileLocked'],
    ['macro.doc', docx(false, { 'word/vbaProject.bin': '' }), 'fileMacro'],
    ['app.zip', zipOf({ 'AndroidManifest.xml': '' }), 'fileType'],
  ])('%s is refused', (name, bytes, problem) => {
    expect(recognise(bytes, name)).toEqual({ problem });
  });

  it.each([false, true])('loses the names of its authors (streamed: %s)', (streamed) => {
    const clean = withoutAuthors(docx(streamed), 'docx');
    expect(content(clean, 'docProps/core.xml')).toBe(core.replace(/王某某|李某某/g, ''));
    expect(content(clean, 'docProps/app.xml')).not.toMatch(/某/);
    expect(content(clean, 'word/document.xml')).toContain('关于召开会议的通知');
    expect(recognise(clean, 'a.docx')).toEqual({ type: 'docx' });
  });

  it('loses the author of a PDF without a byte moving', () => {
    const before = pdf();
    const clean = withoutAuthors(before, 'pdf');
    expect(clean.length).toBe(before.length);
    expect(clean.toString('latin1')).toContain(`/Author (${' '.repeat(13)}) /Title (Notice)`);
  });

  it('stays as it is when it is a signed PDF', () => {
    const signed = pdf('', '', '/Author (Wang) /ByteRange [0 1 2 3]');
    expect(withoutAuthors(signed, 'pdf')).toEqual(signed);
  });

  it.each([
    ['通知', 'a.pdf', '通知.pdf'],
    ['通知.pdf', 'a.pdf', '通知.pdf'],
    ['通知.doc', 'a.docx', '通知.docx'],
    ['第3.1号通知', 'a.pdf', '第3.1号通知.pdf'],
    ['名册.et', 'a.xls', '名册.xls'],
  ])('named %s is saved as its content says', (name, file, expected) => {
    expect(downloadName(name, file)).toBe(expected);
  });
});

describe('a ZIP', () => {
  it('is the same in all it does not replace', () => {
    const zip = docx(true);
    const replaced = replaceInZip(zip, new Map([['docProps/core.xml', Buffer.from('新')]]));
    for (const { name } of readZip(zip).filter(({ name }) => name !== 'docProps/core.xml'))
      expect(content(replaced, name)).toBe(content(zip, name));
    expect(content(replaced, 'docProps/core.xml')).toBe('新');
  });

  it('is not unpacked beyond a limit', () => {
    const zip = zipOf({ 'a.xml': Buffer.alloc(5_000_000) });
    const [entry] = readZip(zip);
    expect(() => entry && unpack(zip, entry, 1_000_000)).toThrow('cannot unpack a.xml');
  });

  it('that is cut off anywhere is told to be broken', () => {
    const zip = docx();
    for (let length = 0; length < zip.length; length++)
      expect(() => readZip(zip.subarray(0, length))).toThrow(
        expect.objectContaining({ name: 'BrokenZip' }),
      );
  });
});

/** Real documents from public test suites lie beside the project where they are at hand. */
const folder = resolve(import.meta.dirname, '../../../shared/data/files');
describe.skipIf(!existsSync(folder))('real documents', () => {
  it.each([
    ['word/通知.doc', 'doc'],
    ['word/4总规划师职位说明书.doc', 'doc'],
    ['word/业主大会议事规则.docx', 'docx'],
    ['word/小区管理规约.docx', 'docx'],
    ['word/emf.docx', 'docx'],
    ['sheets/merged-title.xlsx', 'xlsx'],
    ['sheets/wps-times.xlsx', 'xlsx'],
    ['sheets/hidden-sheet.xls', 'xls'],
    ['sheets/very-hidden.xls', 'xls'],
  ])('%s is taken as %s', (name, type) => {
    expect(recognise(readFileSync(join(folder, name)), name)).toEqual({ type });
  });

  it.each([
    ['word/truncated.docx', 'fileDamaged'],
    ['word/encrypted.docx', 'fileLocked'],
  ])('%s is refused', (name, problem) => {
    expect(recognise(readFileSync(join(folder, name)), name)).toEqual({ problem });
  });

  it.each(['word/业主大会议事规则.docx', 'word/tracked-changes.docx', 'sheets/county-posts.xlsx'])(
    '%s keeps all its parts without its authors',
    (name) => {
      const before = readFileSync(join(folder, name));
      const clean = withoutAuthors(
        before,
        name.endsWith('x') && name.includes('docx') ? 'docx' : 'xlsx',
      );
      for (const { name } of readZip(before).filter(({ name }) => !name.startsWith('docProps/')))
        expect(content(clean, name)).toBe(content(before, name));
      expect(content(clean, 'docProps/core.xml') ?? '').not.toMatch(
        /<dc:creator>[^<]|<cp:lastModifiedBy>[^<]/,
      );
    },
  );
});

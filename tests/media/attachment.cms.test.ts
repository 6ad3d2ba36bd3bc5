import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from 'cms/env';
import { findAttachments } from 'cms/media/publish';
import { attachment as contract } from 'shared/media/contract';
import { problems } from 'shared/problems';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';
import { docx, pdf } from './office.ts';
import { form } from './upload.ts';

let token: string;
beforeAll(async () => {
  token = (await signIn(['editor'])).token;
});

const upload = (bytes: Buffer, name: string, fields: object = {}) =>
  call('POST', '/api/attachments', {
    token,
    body: form(bytes, name, 'application/octet-stream', fields),
  });

describe('an attachment that an editor uploads', () => {
  it('keeps its Chinese name for readers, and a random one in the store, without its authors', async () => {
    const response = await upload(docx(), '关于召开会议的通知.docx');
    expect(response.status).toBe(201);
    const { doc } = (await response.json()) as { doc: { id: string; filename: string } };
    const [found] = await findAttachments({ payload }, [doc.id]);
    expect(contract.parse(found)).toEqual({
      id: doc.id,
      name: '关于召开会议的通知.docx',
      file: doc.filename,
      bytes: readFileSync(join(readSettings().files.media, doc.filename)).length,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(doc.filename).toMatch(/^[a-z0-9]{10}\.docx$/);
    const stored = readFileSync(join(readSettings().files.media, doc.filename));
    expect(stored.includes('王某某')).toBe(false);
  });

  it('may be given a better name', async () => {
    const response = await upload(pdf(), 'scan0001.pdf', { name: '会议通知' });
    const { doc } = (await response.json()) as { doc: { id: string } };
    expect(await findAttachments({ payload }, [doc.id])).toMatchObject([{ name: '会议通知.pdf' }]);
  });

  it('is refused with advice when it is a page in disguise', async () => {
    const response = await upload(Buffer.from('<html><script>1</script>'), '通知.txt');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problems.fileNotItsType);
  });

  it('is read by the newsroom only, as a download', async () => {
    const response = await upload(pdf(), '草稿附件.pdf');
    const { doc } = (await response.json()) as { doc: { filename: string } };
    const path = `/api/attachments/file/${doc.filename}`;
    const file = await call('GET', path, { token });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect((await call('GET', path)).status).toBe(401);
    const { token: keeper } = await signIn(['stationKeeper']);
    expect((await call('GET', path, { token: keeper })).status).toBe(403);
    const throughPictures = `/api/media/file/${doc.filename}`;
    expect((await call('GET', throughPictures, { token: keeper })).status).toBe(404);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from 'cms/env';
import { publicPicture } from 'cms/media/publish';
import { picture as pictureContract } from 'shared/media/contract';
import { problems } from 'shared/problems';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';
import { phonePhoto } from './pictures.ts';
import { form } from './upload.ts';

const store = () => {
  const dir = readSettings().files.media;
  return existsSync(dir) ? readdirSync(dir) : [];
};

let token: string;
beforeAll(async () => {
  token = (await signIn(['editor'])).token;
});

const upload = (bytes: Buffer, name: string, fields: object = { alt: '石桥' }) =>
  call('POST', '/api/media', { token, body: form(bytes, name, 'image/jpeg', fields) });

describe('a picture that an editor uploads', () => {
  it('is stored under random names, upright, in all sizes, with nothing of the phone in it', async () => {
    const before = new Set(store());
    const response = await upload(await phonePhoto(1600, 1200, 6), '人大代表在石桥村.jpg');
    expect(response.status).toBe(201);
    const { doc } = (await response.json()) as { doc: { id: string } };
    const media = await payload.findByID({ collection: 'media', id: doc.id });
    expect(media.originalName).toBe('人大代表在石桥村.jpg');
    const picture = pictureContract.parse(publicPicture(media));
    expect([picture.width, picture.height]).toEqual([1200, 1600]);
    expect(picture.sizes.map(({ width }) => width)).toEqual([360, 720, 1200]);
    const added = store().filter((file) => !before.has(file));
    expect(added.sort()).toEqual(
      [media.filename ?? '', ...picture.sizes.flatMap(({ webp, jpeg }) => [webp, jpeg])].sort(),
    );
    for (const file of added) {
      const bytes = readFileSync(join(readSettings().files.media, file));
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      expect(bytes.includes('Secretphone')).toBe(false);
    }
  });

  it('may have a name of 240 Chinese characters', async () => {
    const response = await upload(await phonePhoto(40, 40), `${'代'.repeat(240)}.jpg`);
    const { doc } = (await response.json()) as { doc: { originalName: string } };
    expect(doc.originalName).toBe(`${'代'.repeat(240)}.jpg`);
  });

  it('may have a name that means something to a file system', async () => {
    const response = await upload(await phonePhoto(40, 40), '..\\..\\CON\u202e图.jpg');
    const { doc } = (await response.json()) as { doc: { originalName: string; filename: string } };
    expect(doc.originalName).toBe('CON图.jpg');
    expect(doc.filename).toMatch(/^[a-z0-9]{10}\.jpg$/);
  });

  it('needs words for those who cannot see it, and leaves no file without them', async () => {
    const before = store();
    const response = await upload(await phonePhoto(40, 40), '图.jpg', { alt: '  ' });
    expect(response.status).toBe(400);
    expect(store()).toEqual(before);
  });

  it('cannot bring sizes or names of its own', async () => {
    const rendition = { width: 1, height: 1, webp: 'secret.webp', jpeg: 'secret.jpg' };
    const response = await upload(await phonePhoto(40, 40), '图.jpg', {
      alt: '石桥',
      filename: 'secret.jpg',
      originalName: 'forged',
      renditions: [rendition],
    });
    const { doc } = (await response.json()) as { doc: unknown };
    expect(JSON.stringify(doc)).not.toMatch(/secret|forged/);
  });

  it('keeps its file when a later edit is refused', async () => {
    const created = (await (await upload(await phonePhoto(40, 40), '图.jpg')).json()) as {
      doc: { id: string; filename: string };
    };
    const replaced = await call('PATCH', `/api/media/${created.doc.id}`, {
      token,
      body: form(await phonePhoto(50, 50), '新图.jpg', 'image/jpeg', { alt: '' }),
    });
    expect(replaced.status).toBe(400);
    expect(store()).toContain(created.doc.filename);
  });

  it('can be replaced by another', async () => {
    const created = (await (await upload(await phonePhoto(40, 40), '图.jpg')).json()) as {
      doc: { id: string; filename: string };
    };
    const response = await call('PATCH', `/api/media/${created.doc.id}`, {
      token,
      body: form(await phonePhoto(50, 60), '新图.jpg', 'image/jpeg', { alt: '新的石桥' }),
    });
    const { doc } = (await response.json()) as { doc: { filename: string } };
    expect(doc).toMatchObject({ alt: '新的石桥', width: 50, height: 60, originalName: '新图.jpg' });
    expect(doc.filename).not.toBe(created.doc.filename);
    expect(store()).toContain(doc.filename);
  });

  it('keeps its sizes when only its words change', async () => {
    const created = (await (await upload(await phonePhoto(400, 400), '图.jpg')).json()) as {
      doc: { id: string; filename: string; renditions: unknown };
    };
    const response = await call(
      'PATCH',
      `/api/media/${created.doc.id}?uploadEdits[widthInPixels]=9`,
      {
        token,
        body: { alt: '河上的石桥', focalX: 10, focalY: 10 },
      },
    );
    expect(response.status).toBe(200);
    const { filename, renditions } = created.doc;
    expect(await payload.findByID({ collection: 'media', id: created.doc.id })).toMatchObject({
      alt: '河上的石桥',
      filename,
      width: 400,
      renditions,
    });
  });
});

describe('the files of pictures', () => {
  it('are read by those who work with them and by nobody else', async () => {
    const response = await upload(await phonePhoto(40, 40), '图.jpg');
    const { doc } = (await response.json()) as {
      doc: { filename: string; renditions: [{ webp: string }] };
    };
    const { token: outsider } = await signIn(['unitHandler']);
    for (const file of [doc.filename, doc.renditions[0].webp]) {
      const path = `/api/media/file/${file}`;
      expect((await call('GET', path, { token })).status).toBe(200);
      expect((await call('GET', path)).status).toBe(401);
      expect((await call('GET', path, { token: outsider })).status).toBe(403);
    }
  });

  it('come with their type', async () => {
    const response = await upload(await phonePhoto(40, 40), '图.jpg');
    const { doc } = (await response.json()) as { doc: { renditions: [{ webp: string }] } };
    const file = await call('GET', `/api/media/file/${doc.renditions[0].webp}`, { token });
    expect(file.headers.get('content-type')).toBe('image/webp');
    expect((await sharp(await file.arrayBuffer()).metadata()).format).toBe('webp');
  });

  it('that do not exist are not found', async () => {
    expect((await call('GET', '/api/media/file/nothing.jpg', { token })).status).toBe(404);
  });
});

describe('what is no picture', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>');
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic');

  it.each([
    ['page.jpg', html, problems.pictureType],
    ['drawing.svg', svg, problems.pictureType],
    ['drawing.jpg', svg, problems.pictureType],
    ['IMG_0001.HEIC', heic, problems.pictureType],
    ['IMG_0001.jpg', heic, problems.pictureType],
  ])('is refused as %s with a word of advice, and leaves no file', async (name, bytes, message) => {
    const before = store();
    const response = await upload(bytes, name);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
    expect(store()).toEqual(before);
  });

  it.each([{ alt: '石桥' }, { alt: '石桥', filename: 'a.jpg', url: 'http://127.0.0.1:1/a.jpg' }])(
    'is refused when there is no file at all: %j',
    async (body) => {
      const response = await call('POST', '/api/media', { token, body });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(problems.fileMissing);
    },
  );
});

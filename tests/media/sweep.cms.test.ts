import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readSettings } from 'cms/env';
import { sweepFiles } from 'cms/media/sweep';
import { newId } from 'shared/ids';
import { publishedSchema } from 'shared/publish/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payload } from '../src/cms.ts';
import { phonePhoto } from './pictures.ts';

const { media: dir } = readSettings().files;
const later = () => Date.now() + 2 * 3_600_000;

async function makePicture() {
  const data = await phonePhoto(400, 300);
  const file = { data, name: '图.jpg', mimetype: 'image/jpeg', size: data.length };
  return payload.create({ collection: 'media', data: { alt: '石桥' } as never, file });
}

function leave(name: string): string {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, name), 'x');
  return name;
}

let published: DatabaseSync;
beforeAll(() => {
  published = new DatabaseSync(readSettings().files.published, { timeout: 5_000 });
  published.exec(publishedSchema);
});
afterAll(() => published.close());

describe('the sweep of the file store', () => {
  it('keeps every file of a picture, and removes them all after it is deleted', async () => {
    const { id, filename, renditions } = await makePicture();
    const files = [filename ?? '', ...(renditions ?? []).flatMap(({ webp, jpeg }) => [webp, jpeg])];
    expect(await sweepFiles(payload, later())).not.toEqual(expect.arrayContaining([files[0]]));
    expect(files.map((file) => existsSync(join(dir, file)))).toEqual(files.map(() => true));
    await payload.delete({ collection: 'media', id });
    expect(await sweepFiles(payload, later())).toEqual(expect.arrayContaining(files));
    expect(files.map((file) => existsSync(join(dir, file)))).toEqual(files.map(() => false));
  });

  it('leaves a young file alone: its upload may be under way', async () => {
    const file = leave(`${newId()}.pdf`);
    expect(await sweepFiles(payload, Date.now())).not.toContain(file);
    const old = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(join(dir, file), old, old);
    expect(await sweepFiles(payload, Date.now())).toContain(file);
  });

  it('keeps what a published record still shows', async () => {
    const stem = newId();
    const file = leave(`${stem}-720.webp`);
    published
      .prepare('INSERT INTO records VALUES (?, ?, ?, ?)')
      .run('articles', stem, Date.now(), JSON.stringify({ cover: { webp: file } }));
    expect(await sweepFiles(payload, later())).not.toContain(file);
    published.prepare('DELETE FROM records WHERE id = ?').run(stem);
    expect(await sweepFiles(payload, later())).toContain(file);
  });
});

import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWriter, type Writer } from '../../cms/src/publish/writer.ts';
import { loadBundle } from '../../portal/publisher/bundle.ts';
import { exportAll } from '../../portal/publisher/export.ts';
import { retryMedia } from '../../portal/publisher/failures.ts';
import { UnusableFeed } from '../../portal/publisher/feed.ts';
import { takeLock } from '../../portal/publisher/lock.ts';
import type { Paths } from '../../portal/publisher/settings.ts';
import { startWork, stopWork } from '../../portal/publisher/start.ts';
import { settleAll, step } from '../../portal/publisher/step.ts';
import type { Work } from '../../portal/publisher/work.ts';
import { buildPortal } from '../portal/build.ts';
import { article, picture, site } from '../portal/records.ts';
import { beginning, entryOf } from './changes.ts';
import { newFolder, sumsOf } from './folder.ts';

const build = await buildPortal();
const bundle = await loadBundle(build);
let paths: Paths;
let remove: () => void;
let writer: Writer;
let work: Work;
let today = '2026-03-10';

const start = () =>
  startWork({ paths, bundle, durable: false, now: () => new Date(`${today}T12:00:00+08:00`) });

beforeEach(async () => {
  today = '2026-03-10';
  ({ paths, remove } = await newFolder(build));
  writer = openWriter(paths.published);
  writer.write(beginning.map(entryOf));
  writer.endFilling();
  work = await start();
  await settleAll(work);
});

afterEach(() => {
  stopWork(work);
  writer.close();
  remove();
});

const publish = (record: ReturnType<typeof article>) =>
  writer.write([{ room: 'articles', id: record.id, json: JSON.stringify(record), uses: [] }]);
const withdraw = (id: string) => writer.write([{ room: 'articles', id, json: null, uses: [] }]);
const fileOf = (path: string) => join(paths.site, path);
const text = (path: string) => readFileSync(fileOf(path), 'utf8');
/** How many files another piece of work wrote. */
async function written(action: () => unknown): Promise<number> {
  const before = work.tree.written;
  await action();
  return work.tree.written - before;
}

describe('the publisher', () => {
  it('has a new page in place before lists and other pages follow', async () => {
    publish(article('fresh', { title: '刚刚发布' }));
    await step(work);
    expect(text('articles/fresh/index.html')).toContain('刚刚发布');
    expect(text('feed.xml')).not.toContain('刚刚发布');
    await settleAll(work);
    expect(text('feed.xml')).toContain('刚刚发布');
  });

  it('lets a new page overtake a change that stands on every page', async () => {
    writer.write([entryOf({ room: 'site', id: 'site', taste: 1 })]);
    await step(work);
    publish(article('fresh', { title: '插队的文章' }));
    await step(work);
    expect(existsSync(fileOf('articles/fresh/index.html'))).toBe(true);
    expect(work.queue.size).toBeGreaterThan(20);
  });

  it('writes one page for a new wording of a text', async () => {
    publish(article('fresh'));
    await settleAll(work);
    publish(article('fresh', { html: '<p>改过的正文</p>' }));
    expect(await written(() => settleAll(work))).toBe(1);
    expect(text('articles/fresh/index.html')).toContain('改过的正文');
  });

  it('writes nothing when a record is sent again unchanged', async () => {
    publish(article('fresh'));
    await settleAll(work);
    publish(article('fresh'));
    expect(await written(() => settleAll(work))).toBe(0);
  });

  it('answers a withdrawn address with the page about it, and a returned one with the article', async () => {
    publish(article('fresh'));
    await settleAll(work);
    withdraw('fresh');
    await settleAll(work);
    expect(existsSync(fileOf('articles/fresh/index.html'))).toBe(false);
    expect(existsSync(fileOf('articles/fresh/index.html.br'))).toBe(false);
    expect(text('articles/fresh/410.html')).toContain('这个页面已撤下');
    publish(article('fresh'));
    await settleAll(work);
    expect(existsSync(fileOf('articles/fresh/index.html'))).toBe(true);
    expect(existsSync(fileOf('articles/fresh/410.html'))).toBe(false);
  });

  it('renders what depends on the day anew after midnight, and nothing else', async () => {
    expect(JSON.parse(text('freshness.json')).today).toBe('2026-03-10');
    const articlePage = text('articles/article1/index.html');
    today = '2026-03-11';
    await settleAll(work);
    expect(JSON.parse(text('freshness.json')).today).toBe('2026-03-11');
    expect(text('articles/article1/index.html')).toBe(articlePage);
  });

  it('starts again without rendering anything when nothing changed', async () => {
    stopWork(work);
    work = await start();
    expect(work.queue.size).toBe(0);
    expect(await written(() => settleAll(work))).toBe(0);
  });

  it('catches up with what happened while it was stopped', async () => {
    stopWork(work);
    publish(article('fresh', { title: '停机时发布' }));
    work = await start();
    await settleAll(work);
    expect(text('feed.xml')).toContain('停机时发布');
  });

  it('mends files that were lost or cut off, and removes strays', async () => {
    const before = sumsOf(paths.site);
    stopWork(work);
    rmSync(fileOf('about/index.html'));
    rmSync(fileOf('data/articles.json.br'));
    writeFileSync(fileOf('articles/.new-index.html'), '<html>half');
    writeFileSync(fileOf('stray.html'), 'stray');
    work = await start();
    await settleAll(work);
    expect(sumsOf(paths.site)).toEqual(before);
  });

  it('writes for one process at a time', () => {
    const lock = takeLock(paths.lock);
    expect(() => takeLock(paths.lock)).toThrow('另一个发布进程正在运行');
    lock.release();
    takeLock(paths.lock).release();
  });
});

describe('pictures', () => {
  const cover = picture('pic-one', '封面');

  it('are public while a record uses them', async () => {
    publish(article('fresh', { cover }));
    await settleAll(work);
    expect(existsSync(fileOf('media/pic-one-360.webp'))).toBe(true);
  });

  it('go when the last record that used them goes', async () => {
    for (const { id, room } of beginning)
      if (room === 'articles' || room === 'stations')
        writer.write([{ room, id, json: null, uses: [] }]);
    publish(article('fresh', { cover }));
    await settleAll(work);
    withdraw('fresh');
    await settleAll(work);
    expect(existsSync(fileOf('media/pic-one-360.webp'))).toBe(false);
  });

  it('that the CMS does not have are reported, and come when they are there', async () => {
    publish(article('fresh', { cover: picture('pic-lost', '丢了的图') }));
    await settleAll(work);
    expect(work.failures.get('/media/pic-lost-360.webp')).toMatchObject({
      room: 'articles',
      id: 'fresh',
    });
    expect(existsSync(fileOf('articles/fresh/index.html'))).toBe(true);
    for (const size of [360, 720])
      for (const form of ['webp', 'jpg'])
        copyFileSync(
          join(paths.media, `pic-one-${size}.${form}`),
          join(paths.media, `pic-lost-${size}.${form}`),
        );
    retryMedia(work);
    expect(work.failures.size).toBe(0);
    expect(existsSync(fileOf('media/pic-lost-360.webp'))).toBe(true);
  });
});

describe('a page that cannot be rendered', () => {
  // A record as no contract would let it through: the page breaks on it.
  const broken = { ...article('fresh'), publishedAt: 'never' };

  it('keeps its last good file, is reported by name, and holds up nothing else', async () => {
    publish(article('fresh', { title: '好的' }));
    await settleAll(work);
    publish(broken);
    publish(article('other', { title: '另一篇' }));
    await settleAll(work);
    expect(text('articles/fresh/index.html')).toContain('好的');
    expect(work.failures.get('/articles/fresh/')).toMatchObject({ room: 'articles', id: 'fresh' });
    expect(text('articles/other/index.html')).toContain('另一篇');
  });

  it('is rendered, and no longer reported, once its record is mended', async () => {
    publish(broken);
    await settleAll(work);
    publish(article('fresh', { title: '修好了' }));
    await settleAll(work);
    expect(text('articles/fresh/index.html')).toContain('修好了');
    expect(work.failures.size).toBe(0);
  });
});

describe('published.db that cannot be trusted', () => {
  async function refuses(): Promise<void> {
    const before = sumsOf(paths.site);
    await expect(start()).rejects.toThrow(UnusableFeed);
    await expect(exportAll({ paths, bundle, durable: false })).rejects.toThrow(UnusableFeed);
    expect(sumsOf(paths.site)).toEqual(before);
  }

  const replace = (make: (file: string) => void) => {
    stopWork(work);
    writer.close();
    for (const end of ['', '-wal', '-shm']) rmSync(paths.published + end, { force: true });
    make(paths.published);
  };

  afterEach(async () => {
    // What the outer `afterEach` closes.
    rmSync(paths.published, { force: true });
    writer = openWriter(paths.published);
    writer.write([{ room: 'site', id: 'site', json: JSON.stringify(site), uses: [] }]);
    writer.endFilling();
    work = await startWork({ paths, bundle, durable: false, fresh: true });
  });

  it('leaves the site as it is when it is missing', async () => {
    replace(() => undefined);
    await refuses();
  });

  it('leaves the site as it is when it is no database', async () => {
    replace((file) => writeFileSync(file, 'x'.repeat(10_000)));
    await refuses();
  });

  it('leaves the site as it is when it holds nothing', async () => {
    replace((file) => writeFileSync(file, ''));
    await refuses();
  });

  it('leaves the site as it is while it is being filled', async () => {
    replace((file) => {
      const other = openWriter(file);
      other.write([entryOf({ room: 'site', id: 'site', taste: 1 })]);
      other.close();
    });
    await refuses();
  });

  it('leaves the site as it is when another file has lost most records, unless all is exported anew', async () => {
    replace((file) => {
      const other = openWriter(file);
      other.write([entryOf({ room: 'site', id: 'site', taste: 1 })]);
      other.endFilling();
      other.close();
    });
    const before = sumsOf(paths.site);
    await expect(start()).rejects.toThrow('网站保持原样');
    expect(sumsOf(paths.site)).toEqual(before);
    await exportAll({ paths, bundle, durable: false });
    expect(existsSync(fileOf('articles/article1/index.html'))).toBe(false);
  });
});

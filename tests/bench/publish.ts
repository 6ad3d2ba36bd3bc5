import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry, Writer } from '../../cms/src/publish/writer.ts';
import { openWriter } from '../../cms/src/publish/writer.ts';
import { type Bundle, loadBundle } from '../../portal/publisher/bundle.ts';
import { startWork, stopWork } from '../../portal/publisher/start.ts';
import { settleAll, step } from '../../portal/publisher/step.ts';
import type { Work } from '../../portal/publisher/work.ts';
import { buildPortal } from '../portal/build.ts';
import { columnIds, countyOf, entryFor, newsArticle } from './county.ts';
import { percentile } from './summary.ts';

const rounds = Number(process.env.ROUNDS ?? 30);

/** Publishing at 1,000 and 10,000 articles: from the write to published.db to renamed files with `.gz` and `.br`. */
export async function publish(): Promise<void> {
  const bundle = await loadBundle(await buildPortal());
  const sizes = (process.env.ARTICLES ?? '1000,10000').split(',').map(Number);
  for (const size of sizes) await measure(size, bundle);
}

async function measure(size: number, bundle: Bundle): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const paths = {
    published: join(folder, 'published.db'),
    publisher: join(folder, 'publisher.db'),
    lock: join(folder, 'publisher.lock'),
    site: join(folder, 'site'),
    media: join(folder, 'media'),
    build: bundle.client,
  };
  const writer = openWriter(paths.published);
  writer.write(countyOf(size));
  writer.endFilling();
  console.log(`\n${size} articles`);

  const work = await timed('full export', async () => {
    const begun = await startWork({ paths, bundle });
    await settleAll(begun);
    return begun;
  });
  console.log(`files kept up to date\t${work.outputs.size}`);
  const page = join(paths.site, 'articles', newsArticle(1).id, 'index.html.br');
  console.log(`article page br\t${statSync(page).size} B`);
  await edits(size, work, writer);
  stopWork(work);
  const again = await timed('restart', async () => {
    const begun = await startWork({ paths, bundle });
    await settleAll(begun);
    return begun;
  });
  stopWork(again);
  console.log(`RSS\t${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
  writer.close();
  rmSync(folder, { recursive: true });
}

async function edits(size: number, work: Work, writer: Writer): Promise<void> {
  const middle = Math.floor(size / 2);
  const article = (index: number, revision: number, column?: number) =>
    entryFor('articles', newsArticle(index, revision, column));
  const kinds: Record<string, (round: number) => Entry> = {
    'body edit': (round) => article(middle + round, 1),
    'new article': (round) => article(size + round, 0),
    'column move': (round) => article(middle + round, 1, (middle + round + 1) % columnIds.length),
    withdraw: (round) => ({ ...article(middle + round, 0), json: null }),
  };
  console.log('change\town page p50/p95 ms\tall files p50/p95 ms\tCPU ms\tfiles p50/max');
  for (const [kind, make] of Object.entries(kinds)) {
    const own: number[] = [];
    const all: number[] = [];
    const files: number[] = [];
    const cpu = process.cpuUsage();
    for (let round = 0; round < rounds; round++) {
      const entry = make(round);
      const path = join(work.tree.root, 'articles', entry.id);
      const file = join(path, entry.json === null ? '410.html' : 'index.html');
      const before = statSync(file, { throwIfNoEntry: false })?.ino;
      const written = work.tree.written;
      const start = performance.now();
      writer.write([entry]);
      let seen = 0;
      while (await step(work))
        if (!seen && existsSync(file) && statSync(file).ino !== before)
          seen = performance.now() - start;
      own.push(seen);
      all.push(performance.now() - start);
      files.push(work.tree.written - written);
    }
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      [
        kind,
        `${at(own, 0.5)}/${at(own, 0.95)}`,
        `${at(all, 0.5)}/${at(all, 0.95)}`,
        Math.round((user + system) / 1000 / rounds),
        `${at(files, 0.5)}/${at(files, 1)}`,
      ].join('\t'),
    );
  }
}

const at = (values: number[], share: number) => Math.round(percentile(values, share));

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(
    `${name}\t${seconds(performance.now() - start)} s wall\t${seconds((user + system) / 1000)} s CPU`,
  );
  return result;
}

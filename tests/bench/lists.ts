import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startEngine } from 'cms/database/engine';
import type { Payload } from 'payload';
import { summary } from './summary.ts';

/**
 * What a clerk waits for when lists are long: milliseconds of the CMS, asked through its gate, at `ARTICLES`
 * (default 10,000) articles. On the embedded database in a folder of its own, or on an empty one at `MONGODB_URI`.
 */
const articles = Number(process.env.ARTICLES ?? 10_000);
const rounds = Number(process.env.ROUNDS ?? 20);
const batch = 500;

const queries = {
  'newest first': 'draft=true&sort=-updatedAt',
  'page 200': 'draft=true&sort=-publishedAt&page=200',
  'one column': 'draft=true&where[column][equals]=notices',
  'drafts only': 'draft=true&where[_status][equals]=draft',
  'words of a title': 'draft=true&where[or][0][title][like]=第777篇',
  'published only': 'where[_status][equals]=published&sort=-publishedAt',
};

export async function lists(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxinqiao-lists-'));
  process.env.DATA_DIR = dataDir;
  const engine = process.env.MONGODB_URI
    ? null
    : await startEngine({
        engineDir: resolve(import.meta.dirname, '../../node_modules/.cache/engine'),
        storageDir: join(dataDir, 'db'),
      });
  if (engine) process.env.MONGODB_URI = engine.uri;
  try {
    nameConfig();
    // Only now, since they read the settings.
    const { payload, signIn, call } = await import('../src/cms.ts');
    const model = await addModel(payload);
    await multiply(payload, model);
    const { token } = await signIn(['editor']);
    console.log(`${articles} articles, ${rounds} rounds, milliseconds p50 / p95`);
    for (const [name, query] of Object.entries(queries))
      await report(name, () => call('GET', `/api/articles?limit=50&depth=0&${query}`, { token }));
    await report('one article to edit', () =>
      call('GET', `/api/articles/${model}?draft=true`, { token }),
    );
    await payload.destroy();
  } finally {
    await engine?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The gate takes the configuration by the name that Next and vitest know it by. */
function nameConfig(): void {
  const config = import.meta.resolve('cms/payload.config');
  registerHooks({
    resolve: (name, context, next) => next(name === '@payload-config' ? config : name, context),
  });
}

async function report(name: string, ask: () => Promise<Response>): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const response = await ask();
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    took.push(performance.now() - began);
  }
  console.log(`${name.padEnd(22)}${summary(took)}`);
}

/** One article written as a clerk writes it, of about 900 characters. */
async function addModel(payload: Payload): Promise<string> {
  for (const [order, id] of ['news', 'notices'].entries())
    await payload.create({
      collection: 'columns',
      data: { id, title: id, kind: 'news', description: id, order } as never,
    });
  const paragraph = (text: string) => ({
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', text, format: 0, mode: 'normal', style: '', detail: 0, version: 1 }],
  });
  const children = Array.from({ length: 6 }, (_, at) =>
    paragraph(`${at}：${'代表进村走访听取意见'.repeat(15)}`),
  );
  const { id } = await payload.create({
    collection: 'articles',
    data: {
      title: '第0篇：代表进村走访',
      column: 'news',
      source: '县人大办公室',
      body: { root: { type: 'root', version: 1, format: '', indent: 0, children } },
      _status: 'published',
    } as never,
  });
  return String(id);
}

/** Copies of the article and of its version, each with a title, a day and a column of its own. */
async function multiply(payload: Payload, model: string): Promise<void> {
  const main = payload.db.collections.articles?.collection;
  const versions = payload.db.versions.articles?.collection;
  const document = await main?.findOne({ _id: model as never });
  const version = await versions?.findOne({ parent: model, latest: true });
  if (!main || !versions || !document || !version) throw new Error('the article was not stored');
  const { _id: _, ...copied } = version;
  for (let at = 1; at < articles; at += batch) {
    const part = Array.from({ length: Math.min(batch, articles - at) }, (_, index) => at + index);
    const own = part.map((number) => valuesOf(number));
    await main.insertMany(own.map(({ _id, ...values }) => ({ ...document, ...values, _id })));
    await versions.insertMany(
      own.map(({ _id, ...values }) => ({
        ...copied,
        parent: _id,
        createdAt: values.createdAt,
        updatedAt: values.updatedAt,
        version: { ...copied.version, ...values },
      })),
    );
  }
}

function valuesOf(number: number) {
  const at = new Date(Date.UTC(2026, 0, 1) - number * 3_600_000);
  return {
    _id: `copy${String(number).padStart(6, '0')}` as never,
    title: `第${number}篇：代表进村走访`,
    column: number % 5 === 0 ? 'notices' : 'news',
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  };
}

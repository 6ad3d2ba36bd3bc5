import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { installAssets } from './assets.ts';
import { openFeed, UnusableFeed } from './feed.ts';
import { startHelper } from './helper.ts';
import { Media } from './media.ts';
import { Outputs } from './outputs.ts';
import { Queue, urgency } from './queue.ts';
import { Readers } from './readers.ts';
import { sourcesOfQuery, todayKey } from './reads.ts';
import type { Change } from './records.ts';
import { sourcesOf } from './sources.ts';
import { State } from './state.ts';
import { follow, takeMedia } from './take.ts';
import { touchReaders } from './touched.ts';
import { Tree, variantsOf } from './tree.ts';
import { type PublisherOptions, todayOf, type Work } from './work.ts';

/** From so many files on a second thread is worth its start. */
const large = 500;

/** Loads all records and finds what changed while no publisher ran. `UnusableFeed` is thrown before any file is touched. */
export async function startWork(options: PublisherOptions): Promise<Work> {
  const feed = openFeed(options.paths.published);
  mkdirSync(dirname(options.paths.publisher), { recursive: true });
  const state = new State(options.paths.publisher);
  const work = emptyWork(options, feed, state);
  try {
    await load(work);
  } catch (error) {
    stopWork(work);
    throw error;
  }
  return work;
}

export function stopWork({ feed, state, helper }: Work): void {
  void helper?.stop();
  feed.close();
  state.close();
}

function emptyWork(options: PublisherOptions, feed: Work['feed'], state: State): Work {
  const { paths, bundle, failpoint } = options;
  return {
    options,
    state,
    feed,
    tree: new Tree(paths.site, failpoint),
    media: new Media(paths.media, paths.site),
    lists: new Outputs(bundle),
    outputs: new Map(),
    readers: new Readers(),
    inherited: new Set(),
    queue: new Queue(),
    removals: new Set(),
    failures: state.failures(),
    seq: 0,
    day: todayOf(options),
    isOutdated: false,
    isSlowLeft: false,
    isSettled: false,
    isWhole: false,
    helper: null,
  };
}

async function load(work: Work): Promise<void> {
  const { options, feed, state } = work;
  const { store, hash } = options.bundle;
  feed.hasMoved();
  refuseLoss(work, feed.live());
  store.records.clear();
  store.reads.clear();
  const settled = Number(state.get('settled') ?? -1);
  const missed = takeRecords(work, settled);
  store.setToday(work.day);

  work.outputs = work.lists.list(store.records);
  for (const [file, keys] of state.outputs())
    if (work.outputs.has(file)) work.readers.set(file, new Set(keys));
  work.inherited = new Set(
    [...work.readers.keys()].filter((key) => sourcesOfQuery(key).length > 0),
  );
  work.isWhole =
    options.fresh === true ||
    settled < 0 ||
    settled > work.seq ||
    state.get('identity') !== feed.identity ||
    state.get('build') !== hash;
  await compareTree(work);
  if (work.isWhole && work.outputs.size > large) work.helper = startHelper(work.tree.root);
  if (state.get('day') !== work.day) touchReaders(work, [todayKey]);
  if (work.isWhole) return;
  follow(work, { changes: missed, sources: sourcesOf(missed.map(({ room }) => room)) });
}

/** Takes in the whole feed; returns the changes that came after `settled`. */
function takeRecords(work: Work, settled: number): Change[] {
  const missed: Change[] = [];
  for (const part of work.feed.parts()) {
    work.options.bundle.store.records.apply(part);
    takeMedia(work, part);
    work.seq = part.at(-1)?.seq ?? work.seq;
    // Without a last state everything is rendered anyway.
    if (settled >= 0) missed.push(...part.filter(({ seq }) => seq > settled));
  }
  return missed;
}

/** A fresh file that lost most records is a broken CMS more often than a wish: the last good site stays. */
function refuseLoss({ options, state, feed }: Work, live: number): void {
  const before = Number(state.get('live') ?? 0);
  if (options.fresh || state.get('identity') === feed.identity || live * 2 >= before) return;
  throw new UnusableFeed(
    `发布数据换过了，只有 ${live} 条，原来有 ${before} 条。网站保持原样；如果确实要换，请停下服务，运行 pnpm publish:all。`,
  );
}

/** Puts every file in the queue that is missing or stale, and every stray one among those to go. */
async function compareTree(work: Work): Promise<void> {
  const { state, tree, options, outputs, queue, readers, media } = work;
  const assets = await installAssets(options.bundle, state, tree);
  const found = new Set(tree.list());
  const isWhole = (file: string) => [file, ...variantsOf(file)].every((one) => found.has(one));
  const failed = new Set(work.failures.keys());
  for (const [file, { path }] of outputs) {
    if (work.isWhole) queue.add(file, urgency.wide);
    else if (!readers.knows(file) || failed.has(path)) queue.add(file, urgency.own);
    else if (!isWhole(file)) queue.add(file, urgency.near);
  }
  const wanted = new Set(
    [...outputs.keys(), ...assets].flatMap((file) => [file, ...variantsOf(file)]),
  );
  for (const file of found)
    if (!wanted.has(file) && !(file.startsWith('media/') && media.isUsed(file.slice(6))))
      work.removals.add(file);
}

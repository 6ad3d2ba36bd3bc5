import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { urgency } from './queue.ts';
import { renderSome } from './render.ts';
import { takeChanges } from './take.ts';
import { touchReaders } from './touched.ts';
import { todayOf, type Work } from './work.ts';

const run = promisify(execFile);

/** Pages rendered before the feed is looked at again. */
const few = 16;
const many = 128;
/** Queries that took longer wait until the pages of the others are in place. */
const quickMs = 5;

/** Does the most urgent piece of work; false when there is none. */
export async function step(work: Work): Promise<boolean> {
  const { queue, options } = work;
  takeChanges(work);
  options.failpoint?.('taken');
  if (queue.has(urgency.own)) await renderSome(work, urgency.own, few);
  else if (work.removals.size > 0) removeGone(work);
  else if (work.isOutdated) evaluate(work, quickMs);
  else if (queue.has(urgency.near)) await renderSome(work, urgency.near, few);
  else if (work.isSlowLeft) evaluate(work, Number.POSITIVE_INFINITY);
  else if (queue.has(urgency.wide)) await renderSome(work, urgency.wide, work.isWhole ? many : few);
  else if (!work.isSettled) await settle(work);
  else return false;
  options.failpoint?.('stepped');
  return true;
}

/** Works until nothing is left. */
export async function settleAll(work: Work): Promise<void> {
  while (await step(work));
}

function removeGone(work: Work): void {
  const files = [...work.removals].slice(0, many);
  const { reads } = work.options.bundle.store;
  for (const file of files) {
    work.tree.remove(file);
    for (const key of work.readers.drop(file)) reads.forget(key);
    work.removals.delete(file);
  }
  work.state.dropOutputs(files);
}

/** The pages about the changed records are on disk: that counts as published. Then what else shows them is found. */
function evaluate(work: Work, longest: number): void {
  const { reads } = work.options.bundle.store;
  work.isSlowLeft = reads.evaluate(longest);
  touchReaders(work, reads.takeChanged());
  work.isOutdated = false;
  if (!work.isWhole) work.state.set({ seq: work.seq, at: now(work), pending: work.queue.size });
}

async function settle(work: Work): Promise<void> {
  const { state, feed, media, options } = work;
  media.removeUnused();
  if (work.isWhole && options.durable !== false) await run('sync', ['-f', options.paths.site]);
  await work.helper?.stop();
  work.helper = null;
  options.failpoint?.('before settled');
  const live = options.bundle.store.records.count();
  state.set({
    settled: work.seq,
    seq: work.seq,
    at: now(work),
    pending: 0,
    problem: '',
    identity: feed.identity,
    live,
    build: options.bundle.hash,
    day: todayOf(options) === work.day ? work.day : '',
  });
  work.isWhole = false;
  work.isSettled = true;
}

function now(work: Work): string {
  return (work.options.now?.() ?? new Date()).toISOString();
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bundle, loadBundle } from './bundle.ts';
import { UnusableFeed } from './feed.ts';
import { idle } from './idle.ts';
import { takeLock } from './lock.ts';
import { readPaths } from './settings.ts';
import { startWork, stopWork } from './start.ts';
import { State } from './state.ts';
import { step } from './step.ts';
import type { Work } from './work.ts';

/** Milliseconds between two looks at the feed, and before trying again after something went wrong. */
const pause = { quiet: 20, broken: 1000 };
/** A predecessor that is still stopping gets this long. */
const patience = 10_000;

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
watchParent();

const paths = readPaths();
mkdirSync(dirname(paths.lock), { recursive: true });
const lock = takeLock(paths.lock, patience);
const bundle = await loadBundle(paths.build);
console.log('发布进程已启动。');
let said = '';
while (!stop.signal.aborted) await publishUntilBroken(bundle);
lock.release();

/** Publishes until told to stop or something breaks; that is said once, here and in the CMS, and the files stay. */
async function publishUntilBroken(bundle: Bundle): Promise<void> {
  let work: Work | undefined;
  try {
    work = await startWork({ paths, bundle });
    said = '';
    while (!stop.signal.aborted && !work.feed.isReplaced())
      if (!(await step(work)) && !(await idle(work))) await rest(pause.quiet);
  } catch (error) {
    report(error);
    await rest(pause.broken);
  } finally {
    if (work) stopWork(work);
  }
}

function report(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (message === said) return;
  said = message;
  console.error(error instanceof UnusableFeed ? message : error);
  const state = new State(paths.publisher);
  state.set({ problem: message });
  state.close();
}

async function rest(milliseconds: number): Promise<void> {
  // The wait ends early when the process is told to stop.
  await wait(milliseconds, undefined, { signal: stop.signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}

/** Stops when the process that started this one is gone, so that nothing is left behind after a kill -9. */
function watchParent(): void {
  const parent = Number(process.env.LIANXINQIAO_PARENT);
  if (!parent) return;
  const timer = setInterval(() => {
    if (!isAlive(parent)) stop.abort();
  }, 1000);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

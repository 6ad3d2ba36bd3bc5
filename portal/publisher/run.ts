import { setTimeout as wait } from 'node:timers/promises';
import type { Bundle } from './bundle.ts';
import { UnusableFeed } from './feed.ts';
import { idle } from './idle.ts';
import type { Paths } from './settings.ts';
import { startWork, stopWork } from './start.ts';
import { State } from './state.ts';
import { step } from './step.ts';
import type { Work } from './work.ts';

/** Milliseconds between two looks at the feed, and before trying again after something went wrong. */
const pause = { quiet: 20, broken: 1000 };

/** Publishes until told to stop. When something breaks, that is said once, here and in the CMS; the files stay as they are. */
export async function runPublisher(
  paths: Paths,
  bundle: Bundle,
  signal: AbortSignal,
): Promise<void> {
  let said = '';
  while (!signal.aborted) {
    try {
      await publish(paths, bundle, signal);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== said) report(paths, error);
      said = message;
      await rest(pause.broken, signal);
    }
  }
}

async function publish(paths: Paths, bundle: Bundle, signal: AbortSignal): Promise<void> {
  let work: Work | undefined;
  try {
    work = await startWork({ paths, bundle });
    while (!signal.aborted && !work.feed.isReplaced())
      if (!(await step(work)) && !(await idle(work))) await rest(pause.quiet, signal);
  } finally {
    if (work) stopWork(work);
  }
}

function report(paths: Paths, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UnusableFeed ? message : error);
  const state = new State(paths.publisher);
  state.set({ problem: message });
  state.close();
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  // The wait ends early when the process is told to stop.
  await wait(milliseconds, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}

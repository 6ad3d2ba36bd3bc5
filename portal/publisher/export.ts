import { startWork, stopWork } from './start.ts';
import type { Failure } from './state.ts';
import { settleAll } from './step.ts';
import type { PublisherOptions } from './work.ts';

/**
 * Makes the whole site from published.db, whatever was there before.
 * A missing or damaged file throws `UnusableFeed`, and the folder stays as it was.
 */
export async function exportAll(
  options: Omit<PublisherOptions, 'fresh'>,
): Promise<{ files: number; failures: Failure[] }> {
  const work = await startWork({ ...options, fresh: true });
  try {
    await settleAll(work);
    return { files: work.outputs.size, failures: [...work.failures.values()] };
  } finally {
    stopWork(work);
  }
}

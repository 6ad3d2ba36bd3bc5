import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** Tries again and again until it is so; false if it was not within the time. Throws when the run is stopped. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  withinMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) return false;
    await wait(100, undefined, { signal });
  }
  return true;
}

/** The status that an address answers with; null if nothing answers. */
export async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return null;
    throw error;
  }
}

/** Whether everything in the published file has become pages. */
export function isPublished(files: { published: string; publisher: string }): boolean {
  const newest = numberIn(files.published, 'SELECT max(seq) AS n FROM records');
  const done = numberIn(
    files.publisher,
    "SELECT CAST(value AS INTEGER) AS n FROM progress WHERE key = 'seq'",
  );
  return newest === null || (done !== null && done >= newest);
}

function numberIn(file: string, query: string): number | null {
  if (!existsSync(file)) return null;
  const database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
  try {
    const row = database.prepare(query).get() as { n: number | null } | undefined;
    return row?.n ?? null;
  } catch (error) {
    // The file is there a moment before its tables are.
    if (/no such table/.test((error as Error).message)) return null;
    throw error;
  } finally {
    database.close();
  }
}

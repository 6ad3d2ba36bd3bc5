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

interface Files {
  published: string;
  publisher: string;
}

/** Whether the CMS has made the published file and written the whole of it once. */
export function isFilled({ published }: Files): boolean {
  const filling = "SELECT 1 AS value FROM meta WHERE key = 'filling'";
  return existsSync(published) && valueIn(published, filling) === null;
}

/** Whether everything in the published file has become pages, or the publisher has said why it cannot. */
export function isPublished(files: Files): boolean {
  if (!isFilled(files)) return false;
  const newest = valueIn(files.published, 'SELECT max(seq) AS value FROM records');
  const progress = (key: string) =>
    valueIn(files.publisher, `SELECT value FROM progress WHERE key = '${key}'`);
  return Number(progress('settled') ?? -1) >= Number(newest) || Boolean(progress('problem'));
}

function valueIn(file: string, query: string): string | number | null {
  if (!existsSync(file)) return null;
  const database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
  try {
    const row = database.prepare(query).get() as { value: string | number | null } | undefined;
    return row?.value ?? null;
  } catch (error) {
    // The file is there a moment before its tables are.
    if (/no such table/.test((error as Error).message)) return null;
    throw error;
  } finally {
    database.close();
  }
}

import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import { readSettings } from '../env.ts';

const hour = 3_600_000;

/**
 * Removes stored files that no picture, attachment or published record names any more: of deleted and replaced
 * documents, and of uploads that came to nothing. A file younger than an hour may belong to an upload under way.
 * Returns the names of the removed files.
 */
export async function sweepFiles(payload: Payload, now: number): Promise<string[]> {
  const { media: dir, published } = readSettings().files;
  if (!existsSync(dir)) return [];
  const removed: string[] = [];
  // The folder is read first: what is added later is not looked at.
  const files = await readdir(dir);
  const named = await namedStems(payload, published);
  for (const file of files) {
    const path = join(dir, file);
    if (named.has(stemOf(file)) || now - (await stat(path)).mtimeMs < hour) continue;
    await rm(path, { force: true });
    removed.push(file);
  }
  return removed;
}

/** All files of one upload share the ten letters that their names begin with. */
function stemOf(file: string): string {
  return file.slice(0, 10);
}

async function namedStems(payload: Payload, published: string): Promise<Set<string>> {
  const stems = new Set(publishedStems(published));
  for (const collection of ['media', 'attachments'] as const) {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      limit: 0,
      pagination: false,
      select: { filename: true },
    });
    for (const { filename } of docs) if (filename) stems.add(stemOf(filename));
  }
  return stems;
}

const publishedName = /\b([a-z0-9]{10})(?:-\d+)?\.[a-z0-9]{3,4}\b/g;

/** A record that is still public keeps its files until a newer one has taken its place. */
function publishedStems(file: string): string[] {
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    const stems: string[] = [];
    const rows = database.prepare('SELECT json FROM records WHERE json IS NOT NULL').iterate();
    for (const { json } of rows)
      for (const [, stem = ''] of String(json).matchAll(publishedName)) stems.push(stem);
    return stems;
  } finally {
    database.close();
  }
}

/** Sweeps now and every hour, in the background; two processes doing so do no harm. */
export function startSweeping(open: () => Promise<Payload>): void {
  const sweep = () => {
    open()
      .then((payload) => sweepFiles(payload, Date.now()))
      .catch((error: unknown) => console.error(error));
  };
  sweep();
  setInterval(sweep, hour).unref();
}

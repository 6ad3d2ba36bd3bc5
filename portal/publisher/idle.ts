import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { retryMedia } from './failures.ts';
import { variantsOf } from './tree.ts';
import type { Work } from './work.ts';

/** Pages rest this long before they get the small compressed forms: while staff edit, that would be work for nothing. */
const quietMs = 60_000;
const mediaMs = 5_000;

interface Leisure {
  seq: number;
  since: number;
  mediaAt: number;
  loose: string[] | null;
}
const leisures = new WeakMap<Work, Leisure>();

/** Work for quiet times, a little at a call; false when there is none now. */
export async function idle(work: Work): Promise<boolean> {
  const now = performance.now();
  const { seq } = work;
  const known = leisures.get(work);
  const leisure = known?.seq === seq ? known : { seq, since: now, mediaAt: now, loose: null };
  leisures.set(work, leisure);
  if (now - leisure.mediaAt > mediaMs) {
    leisure.mediaAt = now;
    retryMedia(work);
  }
  if (now - leisure.since < quietMs) return false;
  leisure.loose ??= work.state.looseOutputs();
  const file = leisure.loose.pop();
  if (!file) return false;
  // A page that never could be rendered has no file.
  const isThere = work.outputs.has(file) && existsSync(join(work.tree.root, file));
  if (isThere && variantsOf(file).length > 0) await work.tree.tighten(file);
  work.state.markTight(file);
  return true;
}

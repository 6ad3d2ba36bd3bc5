import { type Feed, openFeed } from './feed.ts';
import type { Reads } from './reads.ts';
import type { Records } from './records.ts';
import { readPaths } from './settings.ts';

let feed: Feed | undefined;
let seq = 0;

/** Brings the records up to date with published.db, for a server that renders on request. */
export function followFile(records: Records, reads: Reads): void {
  feed ??= openFeed(readPaths().published);
  if (!feed.hasMoved()) return;
  const changes = feed.since(seq);
  seq = changes.at(-1)?.seq ?? seq;
  reads.outdate(records.apply(changes).sources);
}

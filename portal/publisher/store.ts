import { dayOf } from 'shared/clock';
import type { PublishedRecord } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import { followFile } from './follow.ts';
import { Reads, recordKey, todayKey } from './reads.ts';
import { type Data, Records } from './records.ts';
import type { RecordOf, Source } from './sources.ts';

export type { Data } from './records.ts';
export type { RecordOf, Source } from './sources.ts';

/*
 * What pages read. Every read is noted for the page being rendered; the page is rendered again when what it read changes.
 * So a page reads no more than it shows, a query returns exactly that (its result is compared as JSON),
 * and nothing depends on the clock, on chance or on the order of changes, except through `today`.
 *
 * `portal/src/paths.ts` tells which pages there are:
 *   paths: { pattern, from, list(data) }[]   `pattern` is Astro's route; `list` is called again when something of `from` changes
 *   gonePaths(data): string[]                 withdrawn addresses: the page `/410/` is written there as `410.html`
 * Files: `/a/` is `a/index.html`, `/404/` is `404.html`, `/feed.xml` is itself.
 */
const records = new Records();
const reads = new Reads(records);
let day: string | null = null;

/** For the publisher, which fills the store and says what day it is. Pages never use it. */
export const store = {
  records,
  reads,
  /** Sets the day in Shanghai; from then on the store no longer looks at the file or the clock by itself. */
  setToday(today: string): void {
    day = today;
  },
};

/** A published record, or undefined. */
export function record<Room extends PublishedRoom>(
  room: Room,
  id: string,
): PublishedRecord<Room> | undefined {
  refresh();
  reads.note(recordKey(room, id));
  return records.get(room, id) as PublishedRecord<Room> | undefined;
}

/** The site's settings: without them there is nothing to render. */
export function site(): PublishedRecord<'site'> {
  const found = record('site', 'site');
  if (!found) throw new Error('还没有发布网站设置：请先在后台保存并发布“网站设置”。');
  return found;
}

/**
 * What a page shows of several records. `name` says which query with which arguments; `from` all rooms and views it looks at.
 * The result is shared between pages: do not change it. `sign`, for a query that stands on thousands of pages,
 * tells one result from another faster than its JSON does.
 */
export function query<T>(
  name: string,
  from: readonly Source[],
  compute: (data: Data) => T,
  sign?: (result: T) => string,
): T {
  refresh();
  return reads.query(name, from, compute, sign);
}

/**
 * What a page shows of every record of a room or view, by id. For long lists such as data files:
 * after a change only the changed records are looked at, where `query` would look at all of them.
 */
export function each<From extends Source, T>(
  name: string,
  source: From,
  derive: (record: RecordOf<From>) => T,
): T[] {
  refresh();
  return reads.each(name, source, derive);
}

/** Today in Shanghai, `YYYY-MM-DD`. Pages that ask are rendered again at midnight. */
export function today(): string {
  reads.note(todayKey);
  return day ?? dayOf(Date.now());
}

/** Without a publisher (`astro dev`) the store follows the file itself. */
function refresh(): void {
  if (day === null) followFile(records, reads);
}

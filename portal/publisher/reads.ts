import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';
import type { Data, Records } from './records.ts';

/**
 * Names something that a page read: `today`, a record as `=room/id`,
 * or a query as `room,room?its key`, so that the rooms it depends on outlive a restart.
 */
export type ReadKey = string;

export const todayKey: ReadKey = 'today';
export const recordKey = (room: PublishedRoom, id: string): ReadKey => `=${room}/${id}`;

/** The rooms a query depends on; none for other reads. */
export function roomsOfQuery(key: ReadKey): PublishedRoom[] {
  const end = key.startsWith('=') ? -1 : key.indexOf('?');
  const names = end < 0 ? [] : key.slice(0, end).split(',');
  return publishedRooms.filter((room) => names.includes(room));
}

interface Query {
  rooms: readonly PublishedRoom[];
  compute: (data: Data) => unknown;
  signature: string;
  result: unknown;
  isCurrent: boolean;
}

/** Notes what each page reads, and tells which queries give another result after a change. */
export class Reads {
  #records: Records;
  #page = new AsyncLocalStorage<Set<ReadKey>>();
  #queries = new Map<ReadKey, Query>();
  #changed = new Set<ReadKey>();

  constructor(records: Records) {
    this.#records = records;
  }

  /** Runs the rendering of a page; `keys` receives what it reads, even if it fails. */
  track<T>(keys: Set<ReadKey>, render: () => T): T {
    return this.#page.run(keys, render);
  }

  note(key: ReadKey): void {
    this.#page.getStore()?.add(key);
  }

  query<T>(name: string, rooms: readonly PublishedRoom[], compute: (data: Data) => T): T {
    const key: ReadKey = `${rooms.join()}?${name}`;
    this.note(key);
    const known = this.#queries.get(key);
    if (known?.isCurrent) return known.result as T;
    const result = compute(this.#records);
    this.#settle(key, { rooms, compute, signature: signatureOf(result), result, isCurrent: true });
    return result;
  }

  /** Marks the queries of these rooms as to be looked at again. */
  outdate(rooms: ReadonlySet<PublishedRoom>): void {
    for (const query of this.#queries.values())
      if (query.isCurrent && query.rooms.some((room) => rooms.has(room))) {
        query.isCurrent = false;
        query.result = undefined;
      }
  }

  /** Whether a query's way of computing is known: it is not from a restart until a page that uses it is rendered. */
  knows(key: ReadKey): boolean {
    return this.#queries.has(key);
  }

  /** Looks again at queries that a change may have touched; those that came out differently go to `takeChanged`. */
  evaluate(): void {
    for (const [key, query] of this.#queries)
      if (!query.isCurrent) this.#settle(key, evaluated(query, this.#records));
  }

  /** Queries that gave another result since the last call. */
  takeChanged(): ReadKey[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Drops a query that no page reads any more. */
  forget(key: ReadKey): void {
    this.#queries.delete(key);
    this.#changed.delete(key);
  }

  clear(): void {
    this.#queries.clear();
    this.#changed.clear();
  }

  #settle(key: ReadKey, query: Query): void {
    const before = this.#queries.get(key);
    if (before && before.signature !== query.signature) this.#changed.add(key);
    this.#queries.set(key, query);
  }
}

/** A query that throws counts as changed: its pages are rendered again, fail by name, and keep their last good file. */
function evaluated(query: Query, records: Records): Query {
  try {
    const result = query.compute(records);
    return { ...query, signature: signatureOf(result), result, isCurrent: true };
  } catch (error) {
    return { ...query, signature: `!${(error as Error).message}` };
  }
}

function signatureOf(result: unknown): string {
  const text = JSON.stringify(result) ?? '';
  return text.length < 100 ? text : hash('sha1', text, 'base64url');
}

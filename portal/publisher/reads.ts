import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import type { PublishedRoom } from 'shared/publish/rooms';
import type { Data, Records } from './records.ts';
import { type RecordOf, type Source, sources } from './sources.ts';

/**
 * Names something that a page read: `today`, a record as `=room/id`,
 * or a query as `source,source?its key`, so that what it depends on outlives a restart.
 */
export type ReadKey = string;

export const todayKey: ReadKey = 'today';
export const recordKey = (room: PublishedRoom, id: string): ReadKey => `=${room}/${id}`;

/** What a query depends on; nothing for other reads. */
export function sourcesOfQuery(key: ReadKey): Source[] {
  const end = key.startsWith('=') ? -1 : key.indexOf('?');
  const names = end < 0 ? [] : key.slice(0, end).split(',');
  return sources.filter((source) => names.includes(source));
}

interface Query {
  from: readonly Source[];
  compute: (data: Data) => unknown;
  sign: (result: unknown) => string;
  signature: string;
  result: unknown;
  isCurrent: boolean;
  /** Milliseconds that the last look took. */
  cost: number;
}

/** What was last derived from each record of a room, so that a change derives one anew and not all. */
interface Derived {
  edition: number;
  byId: Map<string, { record: object; value: unknown; signature: string }>;
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

  query<T>(
    name: string,
    from: readonly Source[],
    compute: (data: Data) => T,
    sign: (result: T) => string = signatureOf,
  ): T {
    return this.#ask(name, from, compute, sign as Query['sign']);
  }

  /** A query that shows something of every record of one room or view: only changed records are looked at again. */
  each<From extends Source, T>(
    name: string,
    source: From,
    derive: (record: RecordOf<From>) => T,
  ): T[] {
    const derived: Derived = { edition: 0, byId: new Map() };
    const compute = (data: Data) => deriveAll(derived, data.all(source), derive);
    return this.#ask(name, [source], compute, () => String(derived.edition));
  }

  #ask<T>(
    name: string,
    from: readonly Source[],
    compute: (data: Data) => T,
    sign: Query['sign'],
  ): T {
    const key: ReadKey = `${from.join()}?${name}`;
    this.note(key);
    const known = this.#queries.get(key);
    if (known?.isCurrent) return known.result as T;
    // The first way of computing is kept: it may remember what it derived.
    const query = known ?? { from, compute, sign, ...nothing };
    const fresh = evaluated(query, this.#records);
    this.#settle(key, fresh);
    return fresh.result as T;
  }

  /** Marks what depends on these as to be looked at again. */
  outdate(changed: ReadonlySet<Source>): void {
    for (const query of this.#queries.values())
      if (query.isCurrent && query.from.some((source) => changed.has(source))) {
        query.isCurrent = false;
        query.result = undefined;
      }
  }

  /** Whether a query's way of computing is known: it is not from a restart until a page that uses it is rendered. */
  knows(key: ReadKey): boolean {
    return this.#queries.has(key);
  }

  /**
   * Looks again at queries that a change may have touched and that took no longer than `longest` milliseconds;
   * those that came out differently go to `takeChanged`. Returns whether some are left.
   */
  evaluate(longest: number): boolean {
    let isLeft = false;
    for (const [key, query] of this.#queries) {
      if (query.isCurrent) continue;
      if (query.cost > longest) isLeft = true;
      else this.#settle(key, attempted(query, this.#records));
    }
    return isLeft;
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

const nothing = { signature: '', result: undefined, isCurrent: false, cost: 0 };

function evaluated(query: Query, records: Records): Query {
  const start = performance.now();
  const result = query.compute(records);
  const signature = query.sign(result);
  return { ...query, signature, result, isCurrent: true, cost: performance.now() - start };
}

/** A query that throws counts as changed: its pages are rendered again, fail by name, and keep their last good file. */
function attempted(query: Query, records: Records): Query {
  try {
    return evaluated(query, records);
  } catch (error) {
    return { ...query, signature: `!${(error as Error).message}` };
  }
}

function deriveAll<Record extends { readonly id: string }, T>(
  derived: Derived,
  records: readonly Record[],
  derive: (record: Record) => T,
): T[] {
  const { byId } = derived;
  const values = records.map((record) => {
    const known = byId.get(record.id);
    if (known?.record === record) return known.value as T;
    const value = derive(record);
    const signature = typeof value === 'string' ? value : signatureOf(value);
    if (known?.signature !== signature) derived.edition += 1;
    byId.set(record.id, { record, value, signature });
    return value;
  });
  if (byId.size > records.length) {
    const present = new Set(records.map(({ id }) => id));
    for (const id of byId.keys()) if (!present.has(id)) byId.delete(id);
    derived.edition += 1;
  }
  return values;
}

function signatureOf(result: unknown): string {
  const text = JSON.stringify(result) ?? '';
  return text.length < 400 ? text : hash('sha1', text, 'base64url');
}

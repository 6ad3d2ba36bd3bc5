import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';
import { type RecordOf, type Source, seenIn, sources, viewsOf } from './sources.ts';

/** The published records as a query sees them. Not for pages: pages ask through `record`, `query` and `today`. */
export interface Data {
  get<From extends Source>(source: From, id: string): RecordOf<From> | undefined;
  /** All records of a room or view by id, in a new array. */
  all<From extends Source>(source: From): RecordOf<From>[];
  /** Ids of withdrawn records, sorted. */
  withdrawn(room: PublishedRoom): string[];
  /** A derived index, kept until a record of one of the sources changes. */
  memo<T>(key: string, from: readonly Source[], derive: (data: Data) => T): T;
}

/** One row of the feed. `json` null: withdrawn. */
export interface Change {
  seq: number;
  room: PublishedRoom;
  id: string;
  json: string | null;
}

/** Changes that changed something, and all that differs now. */
export interface Applied {
  changes: Change[];
  sources: Set<Source>;
}

type AnyRecord = { id: string };
interface Shelf {
  byId: Map<string, AnyRecord>;
  /** The same, by id: what is read from it must not depend on the order in which records came. */
  sorted: AnyRecord[];
  gone: Set<string>;
}

/** Every published record, in memory. */
export class Records implements Data {
  #shelves = emptyShelves();
  #memos = new Map<string, { from: readonly Source[]; value: unknown }>();

  get<From extends Source>(source: From, id: string): RecordOf<From> | undefined {
    return this.#shelves[source].byId.get(id) as RecordOf<From> | undefined;
  }

  all<From extends Source>(source: From): RecordOf<From>[] {
    return [...this.#shelves[source].sorted] as RecordOf<From>[];
  }

  withdrawn(room: PublishedRoom): string[] {
    return [...this.#shelves[room].gone].sort();
  }

  memo<T>(key: string, from: readonly Source[], derive: (data: Data) => T): T {
    const known = this.#memos.get(key);
    if (known) return known.value as T;
    const value = derive(this);
    this.#memos.set(key, { from, value });
    return value;
  }

  /** How many records are public. */
  count(): number {
    return publishedRooms.reduce((sum, room) => sum + this.#shelves[room].byId.size, 0);
  }

  clear(): void {
    this.#shelves = emptyShelves();
    this.#memos.clear();
  }

  apply(changes: Iterable<Change>): Applied {
    const differing = new Set<Source>();
    const effective = [...changes].filter((change) => this.#take(change, differing));
    for (const [key, memo] of this.#memos)
      if (memo.from.some((source) => differing.has(source))) this.#memos.delete(key);
    return { changes: effective, sources: differing };
  }

  #take({ room, id, json }: Change, differing: Set<Source>): boolean {
    const shelf = this.#shelves[room];
    const before = shelf.byId.get(id);
    if (json === null ? shelf.gone.has(id) : before && JSON.stringify(before) === json)
      return false;
    const record = json === null ? null : (JSON.parse(json) as AnyRecord);
    put(shelf, id, record);
    differing.add(room);
    for (const view of viewsOf(room))
      if (putSeen(this.#shelves[view], id, record && seenIn(view, record))) differing.add(view);
    return true;
  }
}

/** Puts a record in its place, or takes it away for good. */
function put({ byId, sorted, gone }: Shelf, id: string, record: AnyRecord | null): void {
  const at = placeOf(sorted, id);
  if (record) {
    sorted.splice(at, byId.has(id) ? 1 : 0, record);
    byId.set(id, record);
    gone.delete(id);
  } else {
    if (byId.delete(id)) sorted.splice(at, 1);
    gone.add(id);
  }
}

/** The same for a view; false when it does not show what changed. */
function putSeen(shelf: Shelf, id: string, seen: AnyRecord | null): boolean {
  const before = shelf.byId.get(id);
  if (before && seen && JSON.stringify(before) === JSON.stringify(seen)) return false;
  put(shelf, id, seen);
  return true;
}

/** Where a record of this id stands, or would. */
function placeOf(sorted: readonly AnyRecord[], id: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyShelves(): Record<Source, Shelf> {
  return Object.fromEntries(
    sources.map((source) => [source, { byId: new Map(), sorted: [], gone: new Set() }]),
  ) as unknown as Record<Source, Shelf>;
}

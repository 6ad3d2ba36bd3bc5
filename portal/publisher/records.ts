import type { PublishedRecord } from 'shared/publish/records';
import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';

/** The published records as a query sees them. Not for pages: pages ask through `record`, `query` and `today`. */
export interface Data {
  get<Room extends PublishedRoom>(room: Room, id: string): PublishedRecord<Room> | undefined;
  /** All records of a room by id, in a new array. */
  all<Room extends PublishedRoom>(room: Room): PublishedRecord<Room>[];
  /** Ids of withdrawn records, sorted. */
  withdrawn(room: PublishedRoom): string[];
  /** A derived index, kept until a record of one of the rooms changes. */
  memo<T>(key: string, rooms: readonly PublishedRoom[], derive: (data: Data) => T): T;
}

/** One row of the feed. `json` null: withdrawn. */
export interface Change {
  seq: number;
  room: PublishedRoom;
  id: string;
  json: string | null;
}

type AnyRecord = PublishedRecord<PublishedRoom>;
interface Shelf {
  byId: Map<string, AnyRecord>;
  /** The same, by id: what is read from it must not depend on the order in which records came. */
  sorted: AnyRecord[];
  gone: Set<string>;
}

/** Every published record, in memory. */
export class Records implements Data {
  #shelves = emptyShelves();
  #memos = new Map<string, { rooms: readonly PublishedRoom[]; value: unknown }>();

  get<Room extends PublishedRoom>(room: Room, id: string): PublishedRecord<Room> | undefined {
    return this.#shelves[room].byId.get(id) as PublishedRecord<Room> | undefined;
  }

  all<Room extends PublishedRoom>(room: Room): PublishedRecord<Room>[] {
    return [...this.#shelves[room].sorted] as PublishedRecord<Room>[];
  }

  withdrawn(room: PublishedRoom): string[] {
    return [...this.#shelves[room].gone].sort();
  }

  memo<T>(key: string, rooms: readonly PublishedRoom[], derive: (data: Data) => T): T {
    const known = this.#memos.get(key);
    if (known) return known.value as T;
    const value = derive(this);
    this.#memos.set(key, { rooms, value });
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

  /** Takes changes in; returns those that changed something. */
  apply(changes: Iterable<Change>): Change[] {
    const effective = [...changes].filter((change) => this.#put(change));
    const rooms = new Set(effective.map((change) => change.room));
    for (const [key, memo] of this.#memos)
      if (memo.rooms.some((room) => rooms.has(room))) this.#memos.delete(key);
    return effective;
  }

  #put({ room, id, json }: Change): boolean {
    const { byId, sorted, gone } = this.#shelves[room];
    const before = byId.get(id);
    const at = placeOf(sorted, id);
    if (json === null) {
      if (gone.has(id)) return false;
      gone.add(id);
      if (byId.delete(id)) sorted.splice(at, 1);
      return true;
    }
    if (before && JSON.stringify(before) === json) return false;
    const record = JSON.parse(json) as AnyRecord;
    gone.delete(id);
    byId.set(id, record);
    sorted.splice(at, before ? 1 : 0, record);
    return true;
  }
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

function emptyShelves(): Record<PublishedRoom, Shelf> {
  return Object.fromEntries(
    publishedRooms.map((room) => [room, { byId: new Map(), sorted: [], gone: new Set() }]),
  ) as unknown as Record<PublishedRoom, Shelf>;
}

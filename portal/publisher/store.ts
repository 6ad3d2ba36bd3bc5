import type { PublishedRecord } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';

/** The published records as a query sees them. Not for pages: pages ask through `record`, `query` and `today`. */
export interface Data {
  get<Room extends PublishedRoom>(room: Room, id: string): PublishedRecord<Room> | undefined;
  all<Room extends PublishedRoom>(room: Room): PublishedRecord<Room>[];
  /** Ids of withdrawn records. */
  withdrawn(room: PublishedRoom): string[];
  /** A derived index, kept until a record of one of the rooms changes. */
  memo<T>(key: string, rooms: readonly PublishedRoom[], derive: (data: Data) => T): T;
}

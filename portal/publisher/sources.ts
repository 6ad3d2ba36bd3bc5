import type { PublishedRecord } from 'shared/publish/records';
import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';

/**
 * A room without its long parts, for lists: an edit of a text then leaves alone what depends on the rest.
 * The name, the room, and the fields left out.
 */
const views = {
  headlines: { room: 'articles', without: ['html', 'attachments'] },
} as const satisfies Record<string, { room: PublishedRoom; without: readonly string[] }>;

type Views = typeof views;
export type View = keyof Views;

/** What a query may depend on: a whole room, or a view of one. */
export type Source = PublishedRoom | View;

export type RecordOf<From extends Source> = From extends PublishedRoom
  ? PublishedRecord<From>
  : From extends View
    ? Omit<PublishedRecord<Views[From]['room']>, Views[From]['without'][number]>
    : never;

const viewNames = Object.keys(views) as View[];
export const sources: readonly Source[] = [...publishedRooms, ...viewNames];

export function viewsOf(room: PublishedRoom): View[] {
  return viewNames.filter((view) => views[view].room === room);
}

/** The part of a record that a view holds. */
export function seenIn(view: View, record: object): { id: string } {
  const without: readonly string[] = views[view].without;
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => !without.includes(field)),
  ) as unknown as { id: string };
}

/** Everything that may differ when records of these rooms did. */
export function sourcesOf(rooms: Iterable<PublishedRoom>): Set<Source> {
  return new Set([...rooms].flatMap((room) => [room, ...viewsOf(room)]));
}

import fc from 'fast-check';
import { contracts } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import type { Entry } from '../../cms/src/publish/writer.ts';
import {
  article,
  column,
  deputy,
  mandate,
  office,
  picture,
  place,
  regulation,
  site,
  station,
} from '../portal/records.ts';

/** One thing that staff do to a record: publish some wording of it, or take it back (withdraw and delete look alike here). */
export interface Edit {
  room: PublishedRoom;
  id: string;
  /** Chooses among a few wordings, columns, dates and pictures; null withdraws. */
  taste: number | null;
}

const columns = ['news', 'practice', 'notices'];
/** Most articles are in one column, so that its list has pages. */
const columnOf = (taste: number) => (taste % 4 ? 'news' : pick(columns, taste / 4));
const pictures = ['pic-one', 'pic-two', 'pic-three'];
const pick = (list: readonly string[], taste: number) => list[taste % list.length] ?? '';

/** The records that edits are about, by room, with how they look in a taste. */
const recipes: Record<
  PublishedRoom,
  { ids: string[]; make: (id: string, taste: number) => object }
> = {
  site: { ids: ['site'], make: (_, taste) => ({ ...site, name: `人大之窗${taste % 3}` }) },
  places: {
    ids: ['410222', '410222101', '410222101201', '410222205'],
    make: (id, taste) => place(id, `地方${id}${taste % 3}`),
  },
  columns: {
    ids: columns,
    make: (id, taste) =>
      column(id, `栏目${id}${taste % 3}`, {
        parent: id === 'practice' && taste % 2 ? 'news' : null,
        order: taste % 4,
        inNavigation: taste % 5 > 0,
      }),
  },
  stations: {
    ids: ['stationa', 'stationb'],
    make: (id, taste) =>
      station(id, `联络站${taste % 3}`, {
        place: taste % 2 ? '410222101' : '410222205',
        state: taste % 7 ? 'open' : 'closed',
        picture: taste % 3 ? picture(pick(pictures, taste), '联络站') : null,
      }),
  },
  deputies: {
    ids: ['deputya', 'deputyb', 'deputyc'],
    make: (id, taste) =>
      deputy(id, pick(['单明', '仇和', '曾强', '丁一'], taste), {
        mandates: [
          mandate(taste % 2 ? 'county' : 'township', {
            place: taste % 3 ? '410222101' : '410222205',
            station: taste % 4 ? 'stationa' : null,
          }),
        ],
      }),
  },
  offices: { ids: ['officea'], make: (id, taste) => office(id, `工委${taste % 3}`) },
  regulations: {
    ids: ['rulea', 'ruleb'],
    make: (id, taste) =>
      regulation(id, `规则${taste % 3}`, {
        effectiveOn: `2026-03-${String(8 + (taste % 6)).padStart(2, '0')}`,
        amends: taste % 2 ? ['rulea'] : [],
      }),
  },
  articles: {
    ids: Array.from({ length: 28 }, (_, index) => `article${index}`),
    make: (id, taste) =>
      article(id, {
        title: `标题${taste % 4}`,
        column: columnOf(taste),
        publishedAt: `2026-02-${String(1 + (taste % 28)).padStart(2, '0')}T02:00:00.000Z`,
        html: `<p>正文${taste % 6}</p>`,
        cover: taste % 5 === 0 ? picture(pick(pictures, taste), '封面') : null,
      }),
  },
};

/** Files of the pictures that records may use. */
export const pictureRecords = {
  articles: pictures.map((id) => article('x', { cover: picture(id, id) })),
};

/** What the writer is given for an edit; checked as the feeder does. */
export function entryOf({ room, id, taste }: Edit): Entry {
  const record = taste === null ? null : contracts[room].parse(recipes[room].make(id, taste));
  return { room, id, json: record && JSON.stringify(record), uses: [] };
}

/** A county to start from: most records public, two pages of articles in one column. */
export const beginning: Edit[] = (Object.keys(recipes) as PublishedRoom[]).flatMap((room) =>
  recipes[room].ids.map((id, index) => ({ room, id, taste: index < 24 ? 3 * index : null })),
);

const taste = fc.oneof(
  { weight: 3, arbitrary: fc.nat(60) as fc.Arbitrary<number | null> },
  { weight: 1, arbitrary: fc.constant(null) },
);

const editIn = (room: PublishedRoom) =>
  fc.record({
    room: fc.constant(room),
    id: fc.constantFrom(...recipes[room].ids),
    taste: room === 'site' ? fc.nat(60) : taste,
  });

/** Any edit in any room; articles, of which there are most, as often as all others. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 7, arbitrary: editIn('articles') },
  ...(Object.keys(recipes) as PublishedRoom[])
    .filter((room) => room !== 'articles')
    .map((room) => ({ weight: 1, arbitrary: editIn(room) })),
);

import { contracts } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import type { Entry } from '../../cms/src/publish/writer.ts';
import {
  article,
  column,
  deputy,
  mandate,
  office,
  place,
  regulation,
  site,
  station,
} from '../portal/records.ts';

const words = [
  ...'代表听取群众意见推动办理民生实事联络站接待走访调研视察检查乡镇村社区道路学校医院供水',
];
export const columnIds = Array.from({ length: 10 }, (_, index) => `column${index}`);

/** The same text for the same number, on every machine. */
function text(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  let made = '';
  for (let index = 0; index < length; index++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    made += words[state % words.length];
  }
  return made;
}

/** An article of about 900 characters; a revision is another text under the same headline. */
export function newsArticle(index: number, revision = 0, inColumn = index % columnIds.length) {
  const paragraphs = Array.from(
    { length: 6 },
    (_, at) => `<p>${text(index * 7 + at + revision * 1_000_003, 150)}。</p>`,
  );
  return article(`article${String(index).padStart(6, '0')}`, {
    title: text(index, 18),
    summary: text(index + 1, 60),
    column: columnIds[inColumn] ?? '',
    html: `<h2>${text(index, 8)}</h2>${paragraphs.join('')}`,
    publishedAt: new Date(Date.UTC(2020, 0, 1) + index * 17_000_000).toISOString(),
  });
}

const townships = Array.from({ length: 13 }, (_, index) => String(410222101 + index));
const villages = Array.from(
  { length: 321 },
  (_, index) => `${townships[index % 13]}${String(200 + index)}`,
);

/** A county of the size of the reference county, with so many articles. */
export function countyOf(articles: number): Entry[] {
  const rooms: Record<PublishedRoom, { id: string }[]> = {
    site: [site],
    places: [
      place('410222', '通许县'),
      ...townships.map((code) => place(code, `${text(Number(code), 2)}镇`)),
      ...villages.map((code) => place(code, `${text(Number(code) % 9973, 2)}村`)),
    ],
    columns: columnIds.map((id, order) => column(id, text(order, 4), { order })),
    stations: Array.from({ length: 45 }, (_, index) =>
      station(`station${index}`, `${text(index, 3)}联络站`, { place: townships[index % 13] ?? '' }),
    ),
    deputies: Array.from({ length: 1064 }, (_, index) =>
      deputy(`deputy${index}`, text(index, 3), {
        mandates: [
          mandate(index % 3 ? 'township' : 'county', {
            place: townships[index % 13] ?? '',
            station: `station${index % 45}`,
          }),
        ],
      }),
    ),
    offices: Array.from({ length: 6 }, (_, order) =>
      office(`office${order}`, text(order, 6), { order }),
    ),
    regulations: Array.from({ length: 12 }, (_, index) =>
      regulation(`rule${index}`, text(index, 10)),
    ),
    articles: Array.from({ length: articles }, (_, index) => newsArticle(index)),
  };
  return (Object.keys(rooms) as PublishedRoom[]).flatMap((room) =>
    rooms[room].map((record) => entryFor(room, record)),
  );
}

/** A record as the feeder hands it to the writer. */
export function entryFor(room: PublishedRoom, record: { id: string }): Entry {
  const json = JSON.stringify(contracts[room].parse(record));
  return { room, id: record.id, json, uses: [] };
}

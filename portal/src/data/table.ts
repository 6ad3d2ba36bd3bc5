import type { PublishedRecord } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import type { Data } from '../../publisher/store.ts';

export type OpenRoom = Exclude<PublishedRoom, 'site' | 'offices'>;

/** One open data file as pages and addresses use it. */
export interface OpenData {
  room: OpenRoom;
  title: string;
  /** Name and meaning of each field of the JSON file. */
  fields: [name: string, meaning: string][];
  /** Heads of the CSV file. */
  heads: string[];
  json: (data: Data) => object[];
  cells: (data: Data) => string[][];
}

type Cell = string | number | null | readonly string[];

/** How a room's records become open data. Fields are picked by name, so a new one is not published by accident. */
export interface Recipe<Room extends OpenRoom> {
  room: Room;
  title: string;
  fields: Partial<Record<keyof PublishedRecord<Room> & string, string>>;
  columns: Record<string, (record: PublishedRecord<Room>) => Cell>;
}

/** Makes the file of a room from its recipe. */
export function openDataFile<Room extends OpenRoom>(recipe: Recipe<Room>): OpenData {
  const { room, title, fields, columns } = recipe;
  const names = Object.keys(fields) as (keyof PublishedRecord<Room> & string)[];
  const sorted = (data: Data) =>
    data.all(room).toSorted((a, b) => (a.id < b.id ? -1 : 1)) as PublishedRecord<Room>[];
  return {
    room,
    title,
    fields: names.map((name) => [name, fields[name] ?? '']),
    heads: Object.keys(columns),
    json: (data) =>
      sorted(data).map((record) => Object.fromEntries(names.map((name) => [name, record[name]]))),
    cells: (data) =>
      sorted(data).map((record) => Object.values(columns).map((cell) => cellText(cell(record)))),
  };
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join('；') : String(cell);
}

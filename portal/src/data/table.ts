import type { PublishedRecord } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import { each } from '../../publisher/store.ts';
import { csvLine } from './csv.ts';

export type OpenRoom = Exclude<PublishedRoom, 'site' | 'offices'>;

/** One open data file as pages and addresses use it. */
export interface OpenData {
  room: OpenRoom;
  title: string;
  /** Name and meaning of each field of the JSON file. */
  fields: [name: string, meaning: string][];
  /** The records as lines of the JSON file, by id. */
  jsonLines: () => string[];
  /** The lines of the CSV file: the heads, then the records by id. */
  csvLines: () => string[];
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
  const cells = Object.values(columns);
  const names = Object.keys(fields) as (keyof PublishedRecord<Room> & string)[];
  const lines = (form: string, line: (record: PublishedRecord<Room>) => string) =>
    each(`data/${room}.${form}`, room, (record) => line(record as PublishedRecord<Room>));
  return {
    room,
    title,
    fields: names.map((name) => [name, fields[name] ?? '']),
    jsonLines: () =>
      lines('json', (record) =>
        JSON.stringify(Object.fromEntries(names.map((name) => [name, record[name]]))),
      ),
    csvLines: () => [
      csvLine(Object.keys(columns)),
      ...lines('csv', (record) => csvLine(cells.map((cell) => cellText(cell(record))))),
    ],
  };
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join('；') : String(cell);
}

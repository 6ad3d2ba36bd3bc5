import type { PublishedRoom } from 'shared/publish/rooms';
import { type Data, query } from '../../publisher/store.ts';
import { articlesFile } from '../articles/data.ts';
import { columnsFile } from '../columns/data.ts';
import { deputiesFile } from '../deputies/data.ts';
import { placesFile } from '../places/data.ts';
import { regulationsFile } from '../regulations/data.ts';
import { stationsFile } from '../stations/data.ts';
import type { OpenData } from './table.ts';

/** The open data of the site, one pair of files (JSON and CSV) a room. */
export const openData = [
  placesFile,
  stationsFile,
  deputiesFile,
  columnsFile,
  articlesFile,
  regulationsFile,
] as const;

/** The file of a room, or undefined if the room has none. */
export function openDataOf(room: string | undefined): OpenData | undefined {
  return openData.find((file) => file.room === room);
}

/** Rows as they go into the JSON file, by id. */
export function jsonRows(file: OpenData): unknown[] {
  return read(file, 'json', file.json);
}

/** Cells of the CSV file, by id, without the head. */
export function csvRows(file: OpenData): string[][] {
  return read(file, 'csv', file.cells);
}

function read<T>(file: OpenData, form: string, show: (data: Data) => T[]): T[] {
  const rooms: readonly PublishedRoom[] = [file.room];
  return query(`data/${file.room}.${form}`, rooms, show);
}

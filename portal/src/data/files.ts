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

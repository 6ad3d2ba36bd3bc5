import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from 'shared/places/contract';
import type { PlaceLevel } from 'shared/places/labels';
import { otherNames } from './data/aliases.ts';

/** The county, its 13 townships and its 321 villages and communities, parents before children. */
export const demoPlaces: readonly Place[] = readFileSync(
  join(import.meta.dirname, 'data/tongxu-places.csv'),
  'utf8',
)
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map(placeOf);

export const townships = demoPlaces.filter((place) => place.level === 'township');

/** The villages and communities of a township, in the order of their codes. */
export function villagesOf(township: string): Place[] {
  return demoPlaces.filter((place) => place.parent === township);
}

/** The name of a place of the demo county; throws when there is no such code. */
export function placeName(code: string): string {
  const found = demoPlaces.find((place) => place.id === code);
  if (!found) throw new RangeError(`no place has the code ${code}`);
  return found.name;
}

function placeOf(row: string): Place {
  const [id = '', name = '', level = '', parent = ''] = row.split(',');
  return {
    id,
    name,
    level: level as PlaceLevel,
    parent: parent || null,
    aliases: [...(otherNames[id]?.aliases ?? [])],
    formerNames: [...(otherNames[id]?.formerNames ?? [])],
  };
}

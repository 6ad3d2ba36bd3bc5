import type { Place } from 'shared/places/contract';
import { type Data, query } from '../../publisher/store.ts';

/** A place as lists show it. */
export interface PlaceName {
  code: string;
  name: string;
}

/** Code of the township that a place lies in or is; undefined for a county. */
export function townshipOf(code: string): string | undefined {
  return code.length >= 9 ? code.slice(0, 9) : undefined;
}

/** Name of the township that a place lies in, else of the place itself. */
export function areaName(data: Data, code: string): string {
  return data.get('places', townshipOf(code) ?? code)?.name ?? '';
}

const byCode = (a: Place, b: Place) => (a.id < b.id ? -1 : 1);
const named = ({ id, name }: Place): PlaceName => ({ code: id, name });

function below(data: Data, parent: string | null): Place[] {
  const children = data.memo('places/children', ['places'], () => {
    const found = new Map<string | null, Place[]>();
    for (const place of [...data.all('places')].sort(byCode))
      found.set(place.parent, [...(found.get(place.parent) ?? []), place]);
    return found;
  });
  return children.get(parent) ?? [];
}

/** The county's townships and subdistricts, by code. */
export function townships(): PlaceName[] {
  return query('places/townships', ['places'], (data) =>
    data
      .all('places')
      .filter((place) => place.level === 'township')
      .sort(byCode)
      .map(named),
  );
}

/** Every township with its villages and communities. */
export function placeTree(): (PlaceName & { villages: (PlaceName & { keys: string })[] })[] {
  return query('places/tree', ['places'], (data) =>
    data
      .all('places')
      .filter((place) => place.level === 'township')
      .sort(byCode)
      .map((place) => ({
        ...named(place),
        villages: below(data, place.id).map((village) => ({
          ...named(village),
          keys: [...village.aliases, ...village.formerNames].join(' '),
        })),
      })),
  );
}

/** Places directly below. */
export function placesBelow(code: string): PlaceName[] {
  return query(`places/below:${code}`, ['places'], (data) => below(data, code).map(named));
}

/** Other villages of the same name, with the township each lies in. */
export function namesakes(code: string): (PlaceName & { area: string })[] {
  return query(`places/namesakes:${code}`, ['places'], (data) => {
    const byName = data.memo('places/by-name', ['places'], () =>
      Map.groupBy(data.all('places'), (place) => place.name),
    );
    return (byName.get(data.get('places', code)?.name ?? '') ?? [])
      .filter((place) => place.id !== code)
      .sort(byCode)
      .map((place) => ({ ...named(place), area: areaName(data, place.id) }));
  });
}

/** The place and those above it, the county first. */
export function placeLine(code: string): PlaceName[] {
  return query(`places/line:${code}`, ['places'], (data) =>
    [6, 9, 12]
      .filter((length) => length <= code.length)
      .map((length) => data.get('places', code.slice(0, length)))
      .filter((place) => place !== undefined)
      .map(named),
  );
}

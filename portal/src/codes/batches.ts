import { routes } from 'shared/routes';
import type { Station } from 'shared/stations/contract';
import { type Data, query } from '../../publisher/store.ts';
import { townshipOf } from '../places/queries.ts';
import { byPlace } from '../stations/queries.ts';
import { byBatch } from './queries.ts';

/** Stations whose posters hang in a place: a township's with its villages', a county's own. */
function hangingIn(data: Data, place: string): Station[] {
  return data
    .all('stations')
    .filter((one) => one.state !== 'closed' && (townshipOf(one.place) ?? one.place) === place)
    .sort(byPlace);
}

/** Ids of the stations of a place's batch of posters. */
export function posters(place: string): string[] {
  return query(`codes/posters:${place}`, ['stations'], (data) =>
    hangingIn(data, place).map(({ id }) => id),
  );
}

/** What can be printed for a place at once. */
export function batches(place: string): { posters: boolean; cards: boolean } {
  return query(`codes/batches:${place}`, ['deputies', 'places', 'stations'], (data) => ({
    posters: hangingIn(data, place).length > 0,
    cards: byBatch(data).has(place),
  }));
}

/** Addresses of the two kinds of batches that have something in them. */
export function batchPaths(data: Data): { posters: string[]; cards: string[] } {
  const places = data.all('places').filter((place) => place.level !== 'village');
  const withCards = byBatch(data);
  return {
    posters: places
      .filter(({ id }) => hangingIn(data, id).length > 0)
      .map(({ id }) => routes.placePosters(id)),
    cards: places.filter(({ id }) => withCards.has(id)).map(({ id }) => routes.placeCards(id)),
  };
}

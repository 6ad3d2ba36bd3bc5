import type { Deputy } from 'shared/deputies/contract';
import type { Station } from 'shared/stations/contract';
import { type Data, query, record, site } from '../../publisher/store.ts';
import { townshipOf } from '../places/queries.ts';
import { stationLine } from '../stations/queries.ts';
import { factsOf, linesOf } from './facts.ts';
import { type Wall, wallsOf } from './layout.ts';
import { type Card, cardOf, exercised, type Who, whoOf } from './who.ts';

const byStrokes = (a: Deputy, b: Deputy) =>
  a.strokeKey === b.strokeKey ? (a.id < b.id ? -1 : 1) : a.strokeKey < b.strokeKey ? -1 : 1;

/** Deputies with a seat that they exercise, in the official order. */
function active(data: Data): Deputy[] {
  return data.memo('codes/active', ['deputies'], () =>
    data
      .all('deputies')
      .filter((deputy) => exercised(deputy).length > 0)
      .sort(byStrokes),
  );
}

/** The deputies of a station on the sheets of its poster. */
export function posterWalls(station: Station): Wall<Who>[] {
  const { id } = station;
  const people = query(`codes/wall:${id}`, ['deputies'], (data) => byStation(data).get(id) ?? []);
  return wallsOf(people, linesOf(factsOf(station, site().fallbackPhone)));
}

function byStation(data: Data): Map<string, Who[]> {
  return data.memo('codes/by-station', ['deputies'], () => {
    const found = new Map<string, Who[]>();
    for (const deputy of active(data))
      for (const [id, seats] of Map.groupBy(exercised(deputy), (seat) => seat.station))
        if (id) found.set(id, [...(found.get(id) ?? []), whoOf(deputy, seats)]);
    return found;
  });
}

/** All cards of a township; for a county, of those who sit for no township. */
export function cards(place: string): Card[] {
  return query(`codes/cards:${place}`, ['deputies', 'places', 'stations'], (data) =>
    (byBatch(data).get(place) ?? []).map((deputy) =>
      cardOf(deputy, (id) => data.get('stations', id)),
    ),
  );
}

/** Deputies by the place whose batch holds their cards: each township they sit for, else the county. */
export function byBatch(data: Data): Map<string, Deputy[]> {
  return data.memo('codes/batches', ['deputies', 'places'], () => {
    const counties = data.all('places').filter((place) => place.level === 'county');
    const found = new Map<string, Deputy[]>();
    for (const deputy of active(data)) {
      const sitsFor = exercised(deputy).flatMap(({ place }) => (place && townshipOf(place)) || []);
      const places = sitsFor.length > 0 ? sitsFor : counties.map(({ id }) => id);
      for (const place of new Set(places)) found.set(place, [...(found.get(place) ?? []), deputy]);
    }
    return found;
  });
}

/** One deputy's card; undefined for somebody who exercises no seat. */
export function card(id: string): Card | undefined {
  const deputy = record('deputies', id);
  return deputy && exercised(deputy).length > 0 ? cardOf(deputy, stationLine) : undefined;
}

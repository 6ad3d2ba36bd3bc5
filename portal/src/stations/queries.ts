import { codes } from 'shared/labels';
import type { Station } from 'shared/stations/contract';
import { stationKinds } from 'shared/stations/labels';
import { nextReceptions, type Occasion, receptionsOn } from 'shared/stations/reception';
import { type Data, query } from '../../publisher/store.ts';
import { areaName } from '../places/queries.ts';

const rooms = ['stations', 'places'] as const;

/** What lists show of a station. */
export type StationLine = Pick<
  Station,
  'id' | 'name' | 'kind' | 'tier' | 'state' | 'phone' | 'receptions' | 'address'
> & { area: string; place: string };

function line(data: Data, station: Station): StationLine {
  const { id, name, kind, tier, state, phone, receptions, address, place } = station;
  const area = areaName(data, place);
  return { id, name, kind, tier, state, phone, receptions, address, place, area };
}

const kinds = codes(stationKinds);

/** The order of stations of one kind: by the code of their place. */
export function byPlace(a: Station, b: Station): number {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Stations that are not closed for good, by kind and then by place. */
function standing(data: Data): Station[] {
  return data.memo('stations/standing', ['stations'], () =>
    data
      .all('stations')
      .filter((station) => station.state !== 'closed')
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byPlace(a, b)),
  );
}

export function stationLines(): StationLine[] {
  return query('stations/lines', rooms, (data) => standing(data).map((one) => line(data, one)));
}

/** Stations in a place: a village's own, a township's with those of its villages, a county's own level. */
export function stationsOf(place: string): StationLine[] {
  return query(`stations/of:${place}`, rooms, (data) =>
    standing(data)
      .filter((one) => (place.length === 6 ? one.place === place : one.place.startsWith(place)))
      .map((one) => line(data, one)),
  );
}

/** One station in a line, for pages that point to it. */
export function stationLine(id: string): StationLine | undefined {
  return query(`stations/line:${id}`, rooms, (data) => {
    const station = data.get('stations', id);
    return station && line(data, station);
  });
}

/** A spot of the schematic map. */
export interface Spot {
  id: string;
  kind: Station['kind'];
  /** Short name for the map; only the stations of townships are named on it. */
  label: string;
  longitude: number;
  latitude: number;
}

export function spots(): Spot[] {
  return query('stations/spots', rooms, (data) =>
    standing(data).flatMap((one) => {
      if (!one.position) return [];
      const short = areaName(data, one.place).replace(/(街道|镇|乡)$/, '');
      const label = one.kind === 'township' ? short : '';
      return [{ id: one.id, kind: one.kind, label, ...one.position }];
    }),
  );
}

/** A station's occasion. */
export interface Meeting extends Occasion {
  id: string;
  name: string;
}

/** Who receives people on a day; when nobody does, the next day on which somebody does. */
export function meetingsFrom(day: string): { day: string | null; meetings: Meeting[] } {
  return query(`stations/meetings:${day}`, ['stations'], (data) => {
    const open = standing(data).filter((station) => station.state === 'open');
    const next = open
      .flatMap((station) => nextReceptions(station.receptions, day, 1))
      .reduce<string | null>((first, { day }) => (first && first < day ? first : day), null);
    if (!next) return { day: null, meetings: [] };
    const meetings = open.flatMap(({ id, name, receptions }) =>
      receptionsOn(receptions, next).map((occasion) => ({ ...occasion, id, name })),
    );
    return { day: next, meetings: meetings.sort(byTime) };
  });
}

const byTime = (a: Meeting, b: Meeting) =>
  a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1;

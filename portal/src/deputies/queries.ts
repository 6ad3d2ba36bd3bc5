import type { Deputy, Mandate } from 'shared/deputies/contract';
import { type Level, levels } from 'shared/deputies/labels';
import { codes } from 'shared/labels';
import { type Data, query } from '../../publisher/store.ts';
import { areaName } from '../places/queries.ts';

const rooms = ['deputies', 'places'] as const;

/** What lists show of a deputy. */
export interface Person {
  id: string;
  name: string;
  /** What tells people of one name apart: township, constituency or level. */
  note: string;
}

/** People under one heading. */
export interface Group {
  title: string;
  people: Person[];
}

export type Order = 'strokes' | 'pinyin';

const isHeld = (mandate: Mandate) => mandate.state !== 'ended';

/** Deputies who hold a mandate now, in one of the two orders. */
function serving(data: Data, order: Order = 'strokes'): Deputy[] {
  return data.memo(`deputies/serving:${order}`, ['deputies'], () => {
    const key = (deputy: Deputy) => (order === 'strokes' ? deputy.strokeKey : deputy.pinyinKey);
    return data
      .all('deputies')
      .filter((deputy) => deputy.mandates.some(isHeld))
      .sort((a, b) => (key(a) === key(b) ? (a.id < b.id ? -1 : 1) : key(a) < key(b) ? -1 : 1));
  });
}

/** How many people hold a mandate now; for the home page, whose figure opens the list. */
export function servingCount(data: Data): number {
  return serving(data).length;
}

/** Surname as the heading of a run in the list: its first character. */
const surname = (deputy: Deputy) => [...deputy.name][0] ?? '';

/** Everyone, in runs of one surname or one initial. */
export function everyone(order: Order): Group[] {
  return query(`deputies/everyone:${order}`, rooms, (data) =>
    runs(
      serving(data, order),
      order === 'strokes' ? surname : (deputy) => deputy.initial,
      (deputy) => areaOrLevel(data, deputy),
    ),
  );
}

/** Deputies of one level, by township where the level has them. */
export function ofLevel(level: Level): Group[] {
  return query(`deputies/level:${level}`, rooms, (data) => {
    const held = serving(data).flatMap((deputy) => {
      const mandate = deputy.mandates.find((one) => isHeld(one) && one.level === level);
      return mandate ? [{ deputy, mandate }] : [];
    });
    const places = [...new Set(held.map(({ mandate }) => mandate.place))].sort(nullFirst);
    return places.map((place) => ({
      title: place === null ? '' : areaName(data, place),
      people: held
        .filter(({ mandate }) => mandate.place === place)
        .map(({ deputy, mandate }) => person(deputy, constituency(data, mandate))),
    }));
  });
}

/** Deputies whose mandate belongs to a township, by level. */
export function ofTownship(code: string): Group[] {
  return byLevel(`deputies/township:${code}`, (mandate) => mandate.place === code);
}

/** Deputies who work at a station, by level. */
export function ofStation(id: string): Group[] {
  return byLevel(`deputies/station:${id}`, (mandate) => mandate.station === id);
}

function byLevel(key: string, belongs: (mandate: Mandate) => boolean): Group[] {
  return query(key, rooms, (data) =>
    codes(levels)
      .map((level) => ({
        title: `${levels[level]}人大代表`,
        people: serving(data).flatMap((deputy) => {
          const mandate = deputy.mandates.find(
            (one) => isHeld(one) && one.level === level && belongs(one),
          );
          return mandate ? [person(deputy, constituency(data, mandate))] : [];
        }),
      }))
      .filter((group) => group.people.length > 0),
  );
}

/** Levels at which somebody serves, highest first. */
export function filledLevels(): Level[] {
  return query('deputies/levels', ['deputies'], (data) => levelsHeld(data));
}

export function levelsHeld(data: Data): Level[] {
  const held = new Set(
    data
      .all('deputies')
      .flatMap((deputy) => deputy.mandates.filter(isHeld).map((one) => one.level)),
  );
  return codes(levels).filter((level) => held.has(level));
}

/** Constituency by name, without the township or county that the list is about anyway. */
function constituency(data: Data, { constituency, place }: Mandate): string {
  if (place === null) return constituency;
  const known = [areaName(data, place), data.get('places', place.slice(0, 6))?.name ?? ''];
  const area = known.find((name) => name !== '' && constituency.startsWith(name));
  return area ? constituency.slice(area.length) || constituency : constituency;
}

const person = ({ id, name }: Deputy, note: string): Person => ({ id, name, note });

function areaOrLevel(data: Data, deputy: Deputy): Person {
  const held = deputy.mandates.filter(isHeld);
  const local = held.find((mandate) => mandate.place !== null);
  const level = held[0] ? `${levels[held[0].level]}代表` : '';
  return person(deputy, local?.place ? areaName(data, local.place) : level);
}

function runs(
  list: readonly Deputy[],
  title: (deputy: Deputy) => string,
  show: (deputy: Deputy) => Person,
): Group[] {
  const groups: Group[] = [];
  for (const deputy of list) {
    const last = groups.at(-1);
    if (last?.title === title(deputy)) last.people.push(show(deputy));
    else groups.push({ title: title(deputy), people: [show(deputy)] });
  }
  return groups;
}

const nullFirst = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;

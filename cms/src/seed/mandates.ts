import type { Mandate as PublicMandate } from 'shared/deputies/contract';
import {
  alsoTownship,
  countySeats,
  formerTerm,
  terms,
  townshipSeats,
  upperSeats,
} from './data/seats.ts';
import { placeName, villagesOf } from './places.ts';
import { chanceOf } from './random.ts';
import { demoStations, stationOf } from './stations.ts';

/** A seat as it is stored; what its constituency covers is kept there. */
export type Mandate = Omit<PublicMandate, 'covers' | 'units'>;

/** Somebody who holds one or two seats, before there is a name to it. */
export interface Holder {
  township: string;
  village: string;
  mandates: Mandate[];
}

const chance = chanceOf('mandates');

/** Everyone who holds a seat: first the township seats, then the county's, then the ones above. */
export function heldSeats(): Holder[] {
  const local = Object.entries(townshipSeats).flatMap(([township, seats]) =>
    Array.from({ length: seats }, (_, seat) => townshipHolder(township, seat)),
  );
  const county = countyHolders(local);
  const upper = upperHolders(county.all);
  const holders = [...local, ...county.newcomers, ...upper];
  holders.filter((_, index) => index % 61 === 7).forEach(addFormerSeat);
  return holders;
}

function townshipHolder(township: string, seat: number): Holder {
  const villages = villagesOf(township);
  const number = seat % villages.length;
  const village = villages[number]?.id ?? township;
  const constituency = `${placeName(township)}第${number + 1}选区（${placeName(village)}）`;
  return { township, village, mandates: [seatOf('township', constituency, township, village)] };
}

/** The county's seats; the first few of every township go to people who also sit in the township's congress. */
function countyHolders(local: Holder[]): { all: Holder[]; newcomers: Holder[] } {
  const newcomers: Holder[] = [];
  const all: Holder[] = [];
  let shared = alsoTownship;
  let number = 0;
  for (const [township, seats] of Object.entries(countySeats)) {
    const neighbours = local.filter((holder) => holder.township === township);
    for (let seat = 0; seat < seats; seat += 1) {
      if (seat % 2 === 0) number += 1;
      const takesBoth = neighbours.length > 0 && seat < 3 && shared > 0;
      const holder = takesBoth ? neighbours[seat * 7] : newcomer(township, seat);
      if (!holder) throw new RangeError(`no holder for seat ${seat} of ${township}`);
      if (takesBoth) shared -= 1;
      else newcomers.push(holder);
      const area = `${placeName(township)}${placeName(holder.village)}等`;
      holder.mandates.unshift(
        seatOf('county', `通许县第${number}选区（${area}）`, township, holder.village),
      );
      all.push(holder);
    }
  }
  return { all, newcomers };
}

/** Seats above the county: some of them held by county deputies, the others by people without another seat. */
function upperHolders(county: Holder[]): Holder[] {
  const single = county.filter((holder) => holder.mandates.length === 1);
  const townshipCodes = Object.keys(countySeats);
  let next = 0;
  return upperSeats.flatMap(({ level, seats, alsoCounty, constituency }) => {
    const holders = Array.from({ length: seats }, (_, seat) => {
      const holder =
        seat < alsoCounty
          ? single[next++ * 23]
          : newcomer(townshipCodes[seat % townshipCodes.length] ?? '', seat + 5);
      if (!holder) throw new RangeError(`no holder for seat ${seat} of ${level}`);
      const mandate = seatOf(level, constituency, holder.township, holder.village);
      holder.mandates.unshift({ ...mandate, place: null });
      return holder;
    });
    return holders.slice(alsoCounty);
  });
}

function newcomer(township: string, seat: number): Holder {
  const villages = villagesOf(township);
  return {
    township,
    village: villages[(seat * 5) % villages.length]?.id ?? township,
    mandates: [],
  };
}

function seatOf(
  level: Mandate['level'],
  constituency: string,
  township: string,
  village: string,
): Mandate {
  return {
    level,
    ...terms[level],
    constituency,
    place: township,
    station: stationFor(township, village).id,
    endsOn: null,
    state: 'active',
  };
}

/** The contact point of the own village if there is one, sometimes another point of the township, else its station. */
function stationFor(township: string, village: string) {
  const near = demoStations.filter(
    ({ kind, place }) =>
      place.startsWith(township) && (kind === 'village' || kind === 'enterprise'),
  );
  const own = near.find((station) => station.place === village);
  if (own) return own;
  return near.length > 0 && chance.number(8) === 0 ? chance.pick(near) : stationOf(township);
}

/** A seat in the congress before, which ended with its term. */
function addFormerSeat(holder: Holder) {
  const present = holder.mandates.find((mandate) => mandate.place !== null);
  if (present) holder.mandates.push({ ...present, ...formerTerm, state: 'ended' });
}

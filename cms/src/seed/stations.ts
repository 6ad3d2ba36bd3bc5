import gcoord from 'gcoord';
import type { Station } from 'shared/stations/contract';
import type { Datum, StationKind, StationTier } from 'shared/stations/labels';
import {
  enterpriseStations,
  liaisonStations,
  seats,
  townshipStations,
  villageStations,
} from './data/stations.ts';
import { makePerson } from './names.ts';
import { placeName } from './places.ts';
import { chanceOf, idOf } from './random.ts';
import { introduce, openingHours, receptionNote, receptionsOf } from './stationTexts.ts';

/** A station as a clerk enters it: the coordinates in the datum of the map they were read from. */
export type DemoStation = Omit<Station, 'position' | 'picture'> & {
  position: { longitude: number; latitude: number; datum: Datum };
  /** Which of the drawn pictures it shows. */
  motive: string;
};

type Given = Pick<Station, 'name' | 'kind' | 'place' | 'address'> & {
  tier?: StationTier;
  introduction?: string;
};

const chance = chanceOf('stations');
const systems = {
  wgs84: gcoord.WGS84,
  cgcs2000: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>;
const datums: Datum[] = ['gcj02', 'bd09', 'gcj02', 'cgcs2000', 'wgs84'];
const motives: Record<StationKind, string> = {
  township: 'stationDoor',
  enterprise: 'workshop',
  liaison: 'meetingRoom',
  village: 'villagePoint',
};

/** The 45 stations of the county, in the order of their kinds. */
export const demoStations: readonly DemoStation[] = [
  ...townshipStations.map(([place, address]) =>
    make({
      name: `${placeName(place)}代表联络站`,
      kind: 'township',
      place,
      address,
      tier: tierOf(place),
    }),
  ),
  ...enterpriseStations.map(([name, place, address, introduction]) =>
    make({ name, kind: 'enterprise', place, address, introduction }),
  ),
  ...liaisonStations.map(([name, address, introduction]) =>
    make({ name, kind: 'liaison', place: '410222001', address, introduction }),
  ),
  ...villageStations.map((place) =>
    make({
      name: `${placeName(place.slice(0, 9))}${placeName(place)}代表联络点`,
      kind: 'village',
      place,
      address: `通许县${placeName(place.slice(0, 9))}${placeName(place)}党群服务中心`,
    }),
  ),
];

/** The station of a township's deputies. 许城街道 has none of its own and shares that of 咸平街道. */
export function stationOf(township: string): DemoStation {
  const home = township === '410222002' ? '410222001' : township;
  const found = demoStations.find((each) => each.kind === 'township' && each.place === home);
  if (!found) throw new RangeError(`no station serves ${township}`);
  return found;
}

function tierOf(place: string): StationTier {
  if (place === '410222101') return 'province';
  if (place === '410222001' || place === '410222105') return 'city';
  return ['410222102', '410222203', '410222205'].includes(place) ? 'county' : 'none';
}

function make(given: Given): DemoStation {
  const index = chance.number(10_000);
  return {
    id: idOf(`stations/${given.name}`),
    tier: given.kind === 'village' && index % 6 === 0 ? 'county' : 'none',
    state: given.place === '410222204201' ? 'suspended' : 'open',
    phone: `0371-0000${String(1000 + (index % 9000))}`,
    hours: openingHours(given.kind),
    receptions: receptionsOf(given.kind, chance),
    receptionNote: receptionNote(given.kind, given.place),
    head: makePerson(chance, chance.number(3) === 0 ? 'female' : 'male').name,
    liaison: makePerson(chance, chance.number(2) === 0 ? 'female' : 'male').name,
    introduction: introduce(given.kind, given.place),
    position: positionOf(given),
    motive: motives[given.kind],
    ...given,
  };
}

/** Around the seat of its township: villages up to some 3 km away, everything else in the streets nearby. */
function positionOf({ kind, place }: Given): DemoStation['position'] {
  const [longitude, latitude] = seats[place.slice(0, 9)] ?? [114.4655, 34.4792];
  const spread = { township: 0.001, liaison: 0.008, enterprise: 0.014, village: 0.032 }[kind];
  const away = () => ((chance.number(2001) - 1000) / 1000) * spread;
  const point: [number, number] = [longitude + away(), latitude + away()];
  const datum = chance.pick(datums);
  const [x, y] = gcoord.transform(point, gcoord.WGS84, systems[datum]);
  return { longitude: Number(x.toFixed(6)), latitude: Number(y.toFixed(6)), datum };
}

import type { Payload } from 'payload';
import { seal } from '../deputies/seal.ts';
import { seatKeysOf } from '../deputies/seat.ts';
import { sortKeysOf } from '../deputies/sortKeys.ts';
import { placeTitle } from '../places/arrange.ts';
import { addInBulk } from './bulk.ts';
import { demoMembers, demoOffices, demoUnits } from './committees.ts';
import { type DemoDeputy, type DemoMandate, demoContacts, demoDeputies } from './deputies.ts';
import { demoPlaces, placeName } from './places.ts';
import { idOf } from './random.ts';
import { demoStations } from './stations.ts';
import { addMissing } from './write.ts';

export async function addPlaces(payload: Payload): Promise<void> {
  const places = demoPlaces.map((place) => ({
    ...place,
    title: placeTitle(place.name, place.level, place.parent ? placeName(place.parent) : undefined),
  }));
  await addInBulk(payload, 'places', places, ({ id }) => ({ name: 'places', document: id }));
}

/** Offices, units and members. */
export async function addBodies(payload: Payload): Promise<void> {
  await addMissing(payload, 'offices', demoOffices, 4);
  await addInBulk(payload, 'units', demoUnits, ({ id }) => ({ name: 'units', document: id }));
  await addMissing(payload, 'members', demoMembers, 4);
}

/** Stations; their pictures must be there already. */
export async function addStations(payload: Payload): Promise<void> {
  const stations = demoStations.map(({ motive, receptions, ...station }) => ({
    ...station,
    receptions: receptions.map(({ weekday, ...rule }) => ({
      ...rule,
      weekday: `${weekday}` as '1' | '2' | '3' | '4' | '5' | '6' | '7',
    })),
    picture: idOf(`media/${motive}`),
  }));
  await addMissing(payload, 'stations', stations, 4);
}

/** All deputies with their seats and private numbers; stations and portraits must be there already. */
export async function addDeputies(payload: Payload): Promise<void> {
  await addInBulk(payload, 'mandates', demoDeputies.flatMap(mandatesOf), ({ deputy }) => ({
    name: 'deputies',
    document: deputy,
  }));
  await addInBulk(payload, 'deputies', demoDeputies.map(personOf), () => null);
  const contacts = demoContacts.map(({ phone, ...contact }) => ({
    ...contact,
    phone: seal(phone, payload.config.secret, 'contacts.phone'),
  }));
  await addInBulk(payload, 'contacts', contacts, () => null);
}

function personOf({ mandates: _, portrait, ...person }: DemoDeputy) {
  return {
    ...person,
    ...sortKeysOf(person.name),
    photo: portrait ? idOf(`media/${portrait}`) : null,
  };
}

function mandatesOf({ mandates }: DemoDeputy) {
  return mandates.map((mandate: DemoMandate) => ({
    ...mandate,
    ...seatKeysOf(mandate),
    startsOn: noonOf(mandate.startsOn),
    endsOn: mandate.endsOn ? noonOf(mandate.endsOn) : null,
    ...(mandate.state === 'ended' ? { endReason: 'expired' } : {}),
  }));
}

/** Days are kept as noon UTC, as `dayField` says. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

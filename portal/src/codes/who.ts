import type { Deputy, Mandate } from 'shared/deputies/contract';
import { type Level, levels } from 'shared/deputies/labels';
import { codes } from 'shared/labels';
import type { Picture } from 'shared/media/contract';
import type { Station } from 'shared/stations/contract';

/** A deputy as paper shows one: never a private number. */
export interface Who {
  id: string;
  name: string;
  /** `县、乡镇人大代表`, highest level first. */
  title: string;
  photo: Picture | null;
}

/** A deputy's card. */
export interface Card extends Who {
  /** `县人大代表` and `第三选区`, for each seat. */
  seats: { title: string; constituency: string }[];
  station: Pick<Station, 'name' | 'address' | 'phone'> | null;
}

/** Seats that are exercised now, neither ended nor suspended: only these stand on paper. */
export function exercised(deputy: Deputy): Mandate[] {
  return deputy.mandates.filter((mandate) => mandate.state === 'active');
}

/** Who a deputy is, by the given seats. */
export function whoOf({ id, name, photo }: Deputy, seats: readonly Mandate[]): Who {
  const held = codes(levels).filter((level) => seats.some((seat) => seat.level === level));
  return { id, name, photo, title: titleOf(held) };
}

/** What a deputy's card says; `find` knows the stations. */
export function cardOf(
  deputy: Deputy,
  find: (id: string) => NonNullable<Card['station']> | undefined,
): Card {
  const seats = exercised(deputy);
  const station = seats
    .map((seat) => (seat.station ? find(seat.station) : undefined))
    .find(Boolean);
  return {
    ...whoOf(deputy, seats),
    seats: seats.map(({ level, constituency }) => ({ title: titleOf([level]), constituency })),
    station: station
      ? { name: station.name, address: station.address, phone: station.phone }
      : null,
  };
}

const titleOf = (held: readonly Level[]) =>
  `${held.map((level) => levels[level]).join('、')}人大代表`;

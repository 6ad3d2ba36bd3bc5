import { createHash } from 'node:crypto';
import { newId } from 'shared/ids';

/** A repeatable source of chance: the same name gives the same numbers on every machine and every day. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  number(below: number): number;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(from: readonly T[]): T[];
}

/** Chance that depends on `name` alone (mulberry32, seeded by SHA-256 of the name). */
export function chanceOf(name: string): Chance {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  const number = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[number(from.length)];
    if (picked === undefined) throw new RangeError(`nothing to pick from: ${name}`);
    return picked;
  };
  const shuffle = <T>(from: readonly T[]): T[] => {
    const rest = [...from];
    return from.map(() => rest.splice(number(rest.length), 1)[0] as T);
  };
  return { number, pick, shuffle };
}

/** A public id that looks like any other but is always the same for the same key. */
export function idOf(key: string): string {
  let round = 0;
  return newId((bytes) => {
    round += 1;
    return createHash('sha512').update(`${key}#${round}`).digest().subarray(0, bytes);
  });
}

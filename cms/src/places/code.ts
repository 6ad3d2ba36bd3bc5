import type { PlaceLevel } from 'shared/places/labels';

/** Lengths of the statutory codes (GB/T 2260, GB/T 10114 and the bureau of statistics' village codes). */
const levelOfLength: Readonly<Record<number, PlaceLevel>> = {
  6: 'county',
  9: 'township',
  12: 'village',
};

/** The level that a code stands for, or null when it is no code. */
export function levelOf(code: string): PlaceLevel | null {
  return /^\d+$/.test(code) ? (levelOfLength[code.length] ?? null) : null;
}

/** The code of the place above: a township's county, a village's township; null for a county. */
export function parentOf(code: string): string | null {
  return code.length > 6 ? code.slice(0, -3) : null;
}

import encodeQR from 'qr';
import { outline } from './outline.ts';

/** How much of a code may be lost to dirt and tears: a quarter on a card, a third on a wall. */
export type Level = 'quartile' | 'high';

interface Drawing {
  /** Squares along a side, the white around included. */
  size: number;
  path: string;
}

/** ISO/IEC 18004: four squares of white around, or readers do not find the code. */
const quiet = 4;

/** The last drawings: a sheet of cards shows one code several times, and drawing takes longer than the rest of the card. */
const kept = new Map<string, Drawing>();
const most = 64;

/** A code for an address, its white around included. */
export function draw(address: string, level: Level): Drawing {
  const key = `${level} ${address}`;
  const known = kept.get(key);
  if (known) return known;
  const modules = encodeQR(address, 'raw', { ecc: level, border: quiet });
  const drawing = { size: modules.length, path: outline(modules) };
  const oldest = kept.keys().next();
  if (kept.size >= most && !oldest.done) kept.delete(oldest.value);
  kept.set(key, drawing);
  return drawing;
}

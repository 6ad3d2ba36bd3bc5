/** Letters of public ids: lower case, no look-alikes (no 0/o, 1/i/l, u/v, no vowels that spell words). */
export const idAlphabet = '23456789bcdfghjkmnpqrstwxyz';
export const idLength = 10;

/** A random public id of ten letters (27^10 ≈ 2·10^14), never derived from a title or name. */
export function newId(random: (bytes: number) => Uint8Array = secureBytes): string {
  let id = '';
  while (id.length < idLength) {
    // Bytes at or above the largest multiple of 27 are dropped, so that every letter is equally likely.
    for (const byte of random(idLength * 2)) {
      if (byte < 243 && id.length < idLength) id += idAlphabet[byte % idAlphabet.length];
    }
  }
  return id;
}

export const idPattern = new RegExp(`^[${idAlphabet}]{${idLength}}$`);

function secureBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

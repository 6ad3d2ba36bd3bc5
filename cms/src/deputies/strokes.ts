/** Digits of a rank in base 36: 36^4 is more than all characters of Unicode. */
const width = 4;
const last = 'z'.repeat(width);

let ranks: Map<string, string> | undefined;

/**
 * Position of a character in the order by strokes (GB/T 13418, as ICU has it), as a text of fixed width,
 * so that a database without Chinese collation sorts joined ranks rightly. Unknown characters come last.
 */
export function strokeRank(character: string): string {
  ranks ??= rankAll();
  return ranks.get(character) ?? last;
}

/** Every letter, digit and name sign once, Han extensions included; takes about 0.2 s, so only on first use. */
function rankAll(): Map<string, string> {
  const order = new Intl.Collator('zh-u-co-stroke', { sensitivity: 'base' });
  const characters: string[] = [];
  for (let code = 0x20; code < 0x3_23b0; code++) {
    const character = String.fromCodePoint(code);
    if (/[\p{L}\p{N}·'’ -]/u.test(character)) characters.push(character);
  }
  characters.sort(order.compare);
  let rank = 0;
  let previous = characters[0] ?? '';
  return new Map(
    characters.map((character) => {
      // Upper and lower case are equal here and share a rank.
      if (order.compare(previous, character) !== 0) rank += 1;
      previous = character;
      return [character, rank.toString(36).padStart(width, '0')];
    }),
  );
}

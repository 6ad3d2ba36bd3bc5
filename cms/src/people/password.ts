import type { ProblemCode } from 'shared/problems';
import { commonWords } from './commonWords.ts';

const shortest = 12;
/** What must remain of a password once everything that is easily guessed was taken out. */
const remainder = { length: 6, distinct: 5 } as const;

/**
 * Why a password will not do, or null. `words` are names an outsider would try first: the account's own
 * and those of places. A password made of such words, years and rows of keys only is common, however long.
 */
export function passwordProblem(password: string, words: readonly string[]): ProblemCode | null {
  if ([...password].length < shortest) return 'passwordTooShort';
  let rest = password.normalize('NFKC').toLowerCase();
  const known = [...words.map((word) => word.normalize('NFKC').toLowerCase()), ...commonWords]
    .filter((word) => [...word].length > 1)
    .sort((a, b) => b.length - a.length);
  for (const word of known) rest = rest.replaceAll(word, ' ');
  rest = withoutRows(rest.replace(/(19|20)\d\d/g, ' ')).replace(/[\s\p{P}\p{S}]/gu, '');
  const letters = [...rest];
  const enough = letters.length >= remainder.length && new Set(letters).size >= remainder.distinct;
  return enough ? null : 'passwordTooCommon';
}

/** Takes out runs of three or more neighbours, up or down, such as `abcd`, `321` and `aaa`. */
function withoutRows(text: string): string {
  const letters = [...text];
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const inRow = (index: number) => {
    const step = (codes[index + 1] ?? Number.NaN) - (codes[index] ?? Number.NaN);
    const next = (codes[index + 2] ?? Number.NaN) - (codes[index + 1] ?? Number.NaN);
    return Math.abs(step) <= 1 && step === next;
  };
  return letters
    .filter(
      (_, index) => ![index - 2, index - 1, index].some((start) => start >= 0 && inRow(start)),
    )
    .join('');
}

import { pinyin } from 'pinyin-pro';
import { strokeRank } from './strokes.ts';

/** Variants met in names that the reading table lacks. */
const readings: Readonly<Record<string, string>> = { 𠮷: 'ji2', 㐂: 'xi3' };

/** The keys that lists of people are sorted by, compared as plain strings. */
interface SortKeys {
  strokeKey: string;
  pinyinKey: string;
  initial: string;
}

/** Sort keys of a normalised name: official order by surname strokes, and order by the surname's own reading. */
export function sortKeysOf(name: string): SortKeys {
  const characters = [...name];
  const syllables = readingsOf(name);
  return {
    strokeKey: characters.map(strokeRank).join(''),
    // Reading, tone, strokes: character by character, as dictionaries do, so 张 and 章 do not mix.
    pinyinKey: characters
      .map((character, index) => `${syllables[index]}${strokeRank(character)}`)
      .join(' '),
    initial: /^[a-z]/.exec(syllables[0] ?? '')?.[0].toUpperCase() ?? '#',
  };
}

/**
 * One reading for each character, `shan4`. Characters without one come after all readings (`~`), signs before.
 * Minority names (阿·买买提) have no Chinese surname, so 单·… would be read as an ordinary word.
 */
function readingsOf(name: string): string[] {
  const found = pinyin(name, {
    type: 'all',
    toneType: 'num',
    v: true,
    surname: name.includes('·') ? 'off' : 'head',
  });
  return found.map(({ origin, pinyin: reading, isZh }) => {
    if (isZh && /^[a-z]+\d$/.test(reading)) return reading;
    if (/[a-z]/i.test(origin)) return origin.toLowerCase();
    return readings[origin] ?? (/\p{L}/u.test(origin) ? '~' : '');
  });
}

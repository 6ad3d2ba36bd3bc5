import { pinyin } from 'pinyin-pro';

/** What an address may hold: lower-case letters and digits in words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longest = 60;

/** An address for a column from its title, by pinyin: `通知公告` becomes `tongzhi-gonggao`. Empty if nothing of it can be read. */
export function suggestSlug(title: string): string {
  const syllables = pinyin(title.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  const words = syllables.map((word) => word.toLowerCase().replace(/[^a-z0-9]+/g, ''));
  return paired(words.filter(Boolean)).join('-').slice(0, longest).replace(/-+$/, '');
}

/** Two syllables to a word, as most Chinese words have two; `slug` of four characters stays readable. */
function paired(syllables: string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < syllables.length; at += 2) words.push(syllables.slice(at, at + 2).join(''));
  return words;
}

import type { Payload } from 'payload';
import { pinyin } from 'pinyin-pro';

/** Names of the county and its townships, in characters and in letters: what an outsider would guess first. */
export async function placeNames(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'places',
    where: { level: { in: ['county', 'township'] } },
    depth: 0,
    limit: 100,
    pagination: false,
    select: { name: true },
  });
  const names = docs.map(({ name }) => String(name));
  return names.flatMap((name) => {
    const stem = name.replace(/(街道|办事处|县|区|市|镇|乡)$/u, '');
    return [name, stem, inLetters(name), inLetters(stem)];
  });
}

function inLetters(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array' }).join('');
}

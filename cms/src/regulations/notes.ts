import { numeralOf } from './numerals.ts';
import type { Part } from './structure.ts';

/** What a clerk should look at before publishing: numbers that are missing, repeated or out of order. Nothing is renumbered. */
export function notesOn(parts: readonly Part[]): string[] {
  return [...oddities(parts, 'chapter', '章'), ...oddities(parts, 'article', '条')];
}

function oddities(parts: readonly Part[], type: Part['type'], unit: string): string[] {
  const notes: string[] = [];
  const seen = new Set<string>();
  let before = { number: 0, sub: 0, label: '' };
  for (const part of parts) {
    // Chapters begin anew in each 编.
    if (part.type === 'part' && type === 'chapter') before = { number: 0, sub: 0, label: '' };
    if (part.type !== type) continue;
    const { label, number, sub, anchor } = part;
    const isBehind = number < before.number || (number === before.number && sub < before.sub);
    if (seen.has(anchor.replace(/x\d+$/, ''))) notes.push(`“${label}”出现了不止一次。`);
    else if (isBehind) notes.push(`“${label}”排在“${before.label}”后面，顺序不对。`);
    else if (number > before.number + 1) notes.push(missing(before, part, unit));
    seen.add(anchor);
    before = part;
  }
  return notes;
}

function missing(
  before: { number: number; label: string },
  { number, label }: Part,
  unit: string,
): string {
  const first = `第${numeralOf(before.number + 1)}${unit}`;
  const last = `第${numeralOf(number - 1)}${unit}`;
  const gap = first === last ? first : `${first}至${last}`;
  return before.number === 0
    ? `“${label}”前面缺${gap}。`
    : `“${before.label}”之后是“${label}”，缺${gap}。`;
}

/** One line for the clerk: how the text was read, and what is odd in it. */
export function readingOf(parts: readonly Part[]): string {
  const count = (type: Part['type']) => parts.filter((part) => part.type === type).length;
  const read = [
    [count('part'), '编'],
    [count('chapter'), '章'],
    [count('section'), '节'],
    [count('article'), '条'],
  ] as const;
  const sizes = read.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`);
  const notes = notesOn(parts);
  if (sizes.length === 0) return '没有读出“第一条”这样的条文，将按普通文章显示。';
  return `读出 ${sizes.join('、')}。${notes.length > 0 ? `请核对：${notes.join('')}` : '条号连续。'}`;
}

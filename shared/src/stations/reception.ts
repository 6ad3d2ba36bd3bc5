import { addDays, weekdayOf } from '../clock.ts';
import type { Reception } from './contract.ts';
import { receptionWeeks, weekdays } from './labels.ts';

/** Weeks by position in the month; `last` is found from the month's end. */
const nth = { first: 1, second: 2, third: 3, fourth: 4 } as const;

/** Whether a reception rule falls on a calendar day. */
export function receivesOn(rule: Pick<Reception, 'week' | 'weekday'>, day: string): boolean {
  if (weekdayOf(day) !== rule.weekday % 7) return false;
  if (rule.week === 'every') return true;
  if (rule.week === 'last') return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === nth[rule.week];
}

/** One occasion on which deputies receive people. Times are `HH:mm` in Shanghai. */
export interface Occasion {
  day: string;
  start: string;
  end: string;
}

/** Occasions on one day, by time. */
export function receptionsOn(rules: readonly Reception[], day: string): Occasion[] {
  return rules
    .filter((rule) => receivesOn(rule, day))
    .map(({ start, end }) => ({ day, start, end }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** The next `count` occasions from a day on, that day included; fewer if the rules give none within ten weeks. */
export function nextReceptions(rules: readonly Reception[], from: string, count: number) {
  const found: Occasion[] = [];
  for (let ahead = 0; ahead < 70 && found.length < count; ahead++)
    found.push(...receptionsOn(rules, addDays(from, ahead)));
  return found.slice(0, count);
}

/** `9:00–11:30`. */
export function spokenTimes({ start, end }: Pick<Reception, 'start' | 'end'>): string {
  return `${start.replace(/^0/, '')}–${end.replace(/^0/, '')}`;
}

/** `每月第二个星期二 9:00–11:30`. */
export function spokenRule(rule: Reception): string {
  const weekday = weekdays[rule.weekday as keyof typeof weekdays];
  return `${receptionWeeks[rule.week]}${weekday} ${spokenTimes(rule)}`;
}

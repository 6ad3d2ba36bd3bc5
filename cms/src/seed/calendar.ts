import { addDays, weekdayOf } from 'shared/clock';

/**
 * When something happened, told relative to the day of the demo:
 * `today-12`, `today+45`, `06-05` (the last 5 June before that day), or a fixed `2023-05-01`.
 */
export function dayFrom(words: string, today: string): string {
  const relative = /^today([+-]\d+)$/.exec(words);
  if (relative?.[1]) return addDays(today, Number(relative[1]));
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return words;
  if (!/^\d{2}-\d{2}$/.test(words)) throw new SyntaxError(`not a day: “${words}”`);
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${words}`;
  return thisYear < today ? thisYear : `${year - 1}-${words}`;
}

/** The last working day, Monday to Friday, on or before a day: offices do not publish at the weekend. */
export function workingDay(day: string): string {
  const weekday = weekdayOf(day);
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
}

/** Midnight in Shanghai of a day, as the database stores calendar days. */
export function midnightOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** A minute of a day in Shanghai as an instant. */
export function instantOf(day: string, hour: number, minute: number): string {
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return new Date(`${day}T${clock}:00+08:00`).toISOString();
}

/** `6月5日`, or with the year `2026年6月5日`. */
export function spoken(day: string, withYear = false): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${withYear ? `${year}年` : ''}${month}月${date}日`;
}

/**
 * Fills `{date}` (6月5日), `{date-3}`, `{date+10}`, `{fulldate}`, `{year}`, `{lastyear}` in a text, counted from `day`.
 */
export function fillDates(source: string, day: string): string {
  return source
    .replaceAll(/\{(full)?date([+-]\d+)?\}/g, (_, full, shift) =>
      spoken(addDays(day, Number(shift ?? 0)), full === 'full'),
    )
    .replaceAll('{year}', day.slice(0, 4))
    .replaceAll('{lastyear}', String(Number(day.slice(0, 4)) - 1));
}

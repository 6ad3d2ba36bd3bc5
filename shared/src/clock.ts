/** All dates that people see are in this zone, whatever the machine's. China has had no summer time since 1991. */
export const zone = 'Asia/Shanghai';
const offset = 8 * 3_600_000;

/** The calendar day in Shanghai of an instant, as `YYYY-MM-DD`. */
export function dayOf(instant: string | number | Date): string {
  return new Date(new Date(instant).getTime() + offset).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD HH:mm` in Shanghai, the form that the government site guide asks for. */
export function minuteOf(instant: string | number | Date): string {
  return new Date(new Date(instant).getTime() + offset)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** 0 (Sunday) to 6 of a calendar day. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** `3月10日 星期二`, with the year when `withYear`. */
export function spokenDay(day: string, withYear = false): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${withYear ? `${year}年` : ''}${month}月${date}日 ${weekdays[weekdayOf(day)]}`;
}

/** The day `count` days later (negative: earlier). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

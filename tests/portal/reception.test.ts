import type { Reception } from 'shared/stations/contract';
import { nextReceptions, receivesOn, spokenRule } from 'shared/stations/reception';
import { describe, expect, it } from 'vitest';
import { exportSite } from './exported.ts';
import { site as settings, station } from './records.ts';

const rule = (week: Reception['week'], weekday: number): Reception => ({
  week,
  weekday,
  start: '09:00',
  end: '11:30',
});

describe('a reception rule', () => {
  it.each([
    ['every', 2, '2026-03-10', true],
    ['every', 2, '2026-03-11', false],
    ['first', 7, '2026-03-01', true],
    ['first', 7, '2026-03-08', false],
    ['second', 2, '2026-03-10', true],
    ['second', 2, '2026-03-17', false],
    ['fourth', 2, '2026-03-24', true],
    ['last', 2, '2026-03-24', false],
    ['last', 2, '2026-03-31', true],
    ['last', 6, '2026-02-28', true],
  ] as const)('%s weekday %i: on %s it is %s', (week, weekday, day, expected) => {
    expect(receivesOn(rule(week, weekday), day)).toBe(expected);
  });

  it('gives the next occasions, across a turn of the year', () => {
    expect(nextReceptions([rule('last', 4)], '2026-12-31', 2).map(({ day }) => day)).toEqual([
      '2026-12-31',
      '2027-01-28',
    ]);
  });

  it('is said in words', () => {
    expect(spokenRule(rule('second', 2))).toBe('每月第二个星期二 9:00–11:30');
  });
});

describe('the home page', () => {
  const stations = [
    station('open', '甲站'),
    station('shut', '乙站', { state: 'suspended' }),
    station('late', '丙站', { receptions: [rule('third', 3)] }),
  ];
  const todayCard = async (day: string) => {
    const site = await exportSite({ site: [settings], stations }, {}, day);
    const card = /<section class="today".*?<\/section>/s.exec(site.read('/'))?.[0];
    site.remove();
    return card;
  };

  it('names the stations that receive people today, and none that is suspended', async () => {
    const card = await todayCard('2026-03-10');
    expect(card).toContain('今天可以当面说');
    expect(card).toContain('甲站');
    expect(card).not.toMatch(/乙站|丙站/);
  });

  it('names the next day with a reception when there is none today', async () => {
    const card = await todayCard('2026-03-11');
    expect(card).toContain('最近的是 3月18日 星期三');
    expect(card).toContain('丙站');
  });
});

import { describe, expect, it } from 'vitest';
import { exportSite } from './exported.ts';
import { article, column, site as settings } from './records.ts';

const records = {
  site: [settings],
  columns: [
    column('news', '新闻动态'),
    column('notices', '通知公告', { kind: 'notice' }),
    column('study', '学习园地', { kind: 'overview' }),
    column('empty', '空的栏目'),
  ],
  articles: [
    // 00:30 on 5 March in Shanghai.
    article('a1', { publishedAt: '2026-03-04T16:30:00.000Z' }),
    article('a2', { column: 'notices', publishedAt: '2025-12-01T02:00:00.000Z' }),
    article('a3', { column: 'study', publishedAt: '2020-01-01T02:00:00.000Z' }),
  ],
};

async function freshnessOn(day: string) {
  const site = await exportSite(records, {}, day);
  const found = JSON.parse(site.read('/freshness.json'));
  site.remove();
  return found;
}

describe('freshness.json', () => {
  it('tells for each filled column the newest day in Shanghai and the day it becomes stale', async () => {
    const { home, columns } = await freshnessOn('2026-03-10');
    expect(home).toMatchObject({ newest: '2026-03-05', staleOn: '2026-03-20', isStale: false });
    expect(columns.map((one: { id: string }) => one.id)).toEqual(['news', 'notices', 'study']);
    expect(columns[2]).toMatchObject({ limitDays: null, staleOn: null, isStale: false });
  });

  it('turns on the fifteenth day for news, and after half a year for notices', async () => {
    expect((await freshnessOn('2026-03-19')).columns[0].isStale).toBe(false);
    expect((await freshnessOn('2026-03-20')).columns[0].isStale).toBe(true);
    expect((await freshnessOn('2026-05-30')).columns[1].isStale).toBe(false);
    expect((await freshnessOn('2026-05-31')).columns[1].isStale).toBe(true);
  });
});

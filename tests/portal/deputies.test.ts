import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exported, exportSite } from './exported.ts';
import { deputy, mandate, site as settings } from './records.ts';

const names = ['王伟', '曾强', '单明', '丁一', '仇和', '乙方'];
let site: Exported;
beforeAll(async () => {
  const deputies = [
    ...names.map((name, index) => deputy(`d${index}`, name)),
    deputy('same', '王伟', { mandates: [mandate('city'), mandate('township')] }),
  ];
  site = await exportSite({ site: [settings], deputies }, {});
}, 120_000);
afterAll(() => site.remove());

const listed = (path: string) =>
  [...site.read(path).matchAll(/<a href="\/deputies\/(?:d\d|same)\/">(.*?)<\/a>/g)].map(
    ([, name]) => name,
  );

describe('the list of deputies', () => {
  it('stands in the order of surname strokes', () => {
    expect(listed('/deputies/')).toEqual(['乙方', '丁一', '仇和', '王伟', '王伟', '单明', '曾强']);
  });

  it('stands in the order of surname pinyin, read as surnames', () => {
    expect(listed('/deputies/pinyin/')).toEqual([
      '丁一',
      '仇和',
      '单明',
      '王伟',
      '王伟',
      '乙方',
      '曾强',
    ]);
    const initials = [...site.read('/deputies/pinyin/').matchAll(/<h2 id="g\d">(.*?)<\/h2>/g)];
    expect(initials.map(([, letter]) => letter)).toEqual(['D', 'Q', 'S', 'W', 'Y', 'Z']);
  });

  it('has a page for each level on which somebody serves, and for no other', () => {
    expect(listed('/deputies/level/city/')).toEqual(['王伟']);
    expect(listed('/deputies/level/county/')).toHaveLength(6);
    expect(site.has('/deputies/level/nation/')).toBe(false);
  });

  it('counts persons, not mandates, on the home page', () => {
    expect(site.read('/')).toContain('<a href="/deputies/"><b>7</b>名各级人大代表</a>');
  });
});

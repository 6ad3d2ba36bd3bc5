import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { county, withdrawn } from '../portal/county.ts';
import { type Exported, exportSite } from '../portal/exported.ts';
import { codesCounty, codesGone, mainOf } from './county.ts';

let site: Exported;
beforeAll(async () => {
  site = await exportSite(codesCounty, codesGone);
}, 120_000);
afterAll(() => site.remove());

describe('the page of a station’s code', () => {
  it('says which station it is, when it next receives people, and whom to call', () => {
    const main = mainOf(site.read('/q/stationa22/'));
    expect(main).toContain('<h1>竖岗镇代表联络站</h1>');
    expect(main).toContain('3月10日 星期二');
    expect(main).toContain('href="tel:037100001234"');
    expect(main).toContain('href="/stations/stationa22/"');
  });

  it('gives the county’s number where the station has none', () => {
    expect(mainOf(site.read('/q/stationb22/'))).toContain('href="tel:037100000009"');
  });

  it('says when a station does not receive anybody for now', () => {
    expect(mainOf(site.read('/q/statione22/'))).toContain('暂停接待');
    expect(mainOf(site.read('/q/plannedzz2/'))).toContain('还在筹建');
  });
});

describe('the page of a deputy’s code', () => {
  it('says who it is, at which levels, and where to meet', () => {
    const main = mainOf(site.read('/q/deputy2/'));
    expect(main).toContain('<h1>乙方</h1>');
    expect(main).toContain('<b>县人大代表</b> · 第1选区');
    expect(main).toContain('下次接待：3月10日 星期二');
    expect(main).toContain('href="/deputies/deputy2/"');
  });

  it('says whom to call where there is no station', () => {
    expect(mainOf(site.read('/q/deputyb3/'))).toContain('href="tel:037100000009"');
  });
});

describe('every page of a code', () => {
  const bytes = (path: string) =>
    readFileSync(join(site.root, path.endsWith('/') ? `${path}index.html` : path)).length;

  it('weighs at most 50 KB with all it loads, not even compressed', () => {
    const weights = site.pages
      .filter((path) => path.startsWith('/q/'))
      .map((path) => {
        const loaded = site.read(path).matchAll(/(?:src|href|srcset)="(\/[^" ]+\.[a-z0-9]+)"/g);
        const files = [...new Set([...loaded].map(([, file = '']) => file))];
        const own = files.filter((file) => !/\.(xml|json|csv)$/.test(file));
        return [path, own.reduce((sum, file) => sum + bytes(file), bytes(path))] as const;
      });
    expect(weights.length).toBeGreaterThan(100);
    expect(weights.filter(([, weight]) => weight > 50_000)).toEqual([]);
  });

  it('is not offered to search engines, which have the full page', () => {
    expect(site.read('/q/stationa22/')).toContain('<meta name="robots" content="noindex">');
    expect(site.read('/sitemap.xml')).not.toMatch(/\/q\/|poster|card/);
  });
});

describe('a code whose station or seat is no more', () => {
  it('says that a closed station is closed, and names the open ones of its township', () => {
    const main = mainOf(site.read('/q/stationf22/410.html'));
    expect(main).toContain('老粮站代表联络点已撤销');
    expect(main).toContain('href="/stations/stationa22/"');
    expect(main).not.toContain('href="/stations/stationb22/"');
    expect(main).not.toContain('href="/stations/statione22/"');
    expect(site.has('/q/stationf22/index.html')).toBe(false);
  });

  it('names the stations of all townships where its own has none', () => {
    const main = mainOf(site.read('/q/lonelyzzz2/410.html'));
    expect(main).toContain('href="/stations/stationa22/"');
  });

  it('says that somebody is no deputy any more, and still shows what they were', () => {
    const main = mainOf(site.read('/q/deputyb4/410.html'));
    expect(main).toContain('欧阳𬎆现在不担任人大代表');
    expect(main).toContain('href="/deputies/deputyb4/"');
    expect(main).toContain('href="/stations/stationa22/"');
  });

  it.each(['stationg22', 'withdrawn3'])('names nobody that was withdrawn (%s)', (id) => {
    const page = site.read(`/q/${id}/410.html`);
    expect(mainOf(page)).toContain('这个码已经停用');
    expect(mainOf(page)).toContain('href="/stations/stationa22/"');
    expect(page).toContain('noindex');
  });
});

describe('an unknown code', () => {
  it('is met with help: how to copy it right, and how to find a station without it', () => {
    const main = mainOf(site.read('/q/404.html'));
    expect(main).toContain('没有找到这个码');
    expect(main).toContain('rd.example.cn/q/');
    expect(main).toContain('href="/places/410222101/"');
    expect(main).toContain('href="tel:037100000009"');
    expect(main).not.toContain('<form');
  });
});

describe('a station that is renamed and moves', () => {
  it('is found under the code on the old poster', async () => {
    const before = codeIn(site.read('/stations/stationa22/poster/'));
    const stations = county.stations.map((one) =>
      one.id === 'stationa22'
        ? { ...one, name: '竖岗镇新时代代表之家', address: '新区1号', place: '410222001' }
        : one,
    );
    const later = await exportSite({ ...county, stations }, withdrawn);
    expect(codeIn(later.read('/stations/stationa22/poster/'))).toBe(before);
    const main = mainOf(later.read('/q/stationa22/'));
    expect(main).toContain('竖岗镇新时代代表之家');
    expect(main).toContain('新区1号');
    later.remove();
  }, 60_000);
});

/** The drawing of the first code of a page. */
const codeIn = (html: string) => /<svg class="qr".*?<path fill="#000" d="([^"]+)"/s.exec(html)?.[1];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { county, withdrawn } from '../portal/county.ts';
import { type Exported, exportSite } from '../portal/exported.ts';
import { deputy, mandate, station } from '../portal/records.ts';
import { paperCounty } from './county.ts';

const records = {
  ...paperCounty,
  stations: [
    ...paperCounty.stations,
    station('lonelyzzz2', '厉庄乡老联络点', { place: '410222205', state: 'closed' }),
    station('plannedzz2', '新建的联络点', { state: 'planned' }),
  ],
  deputies: [
    ...paperCounty.deputies,
    deputy('quietzzzz2', '钱某某', {
      mandates: [mandate('township', { station: 'sixzzzzzz2', state: 'suspended' })],
    }),
    deputy('farawayzz2', '周某某', {
      mandates: [mandate('nation', { constituency: '河南代表团' })],
    }),
    deputy('twoseatzz2', '孙某某', {
      mandates: [mandate('township'), mandate('county', { place: '410222205' })],
    }),
  ],
};
const gone = { ...withdrawn, deputies: ['withdrawn3'] };

let site: Exported;
beforeAll(async () => {
  site = await exportSite(records, gone);
}, 120_000);
afterAll(() => site.remove());

const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

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

describe('paper', () => {
  it('shows no seat that is suspended or ended', () => {
    expect(site.read('/stations/sixzzzzzz2/poster/')).not.toContain('钱某某');
    expect(site.read('/places/410222101/cards/')).not.toContain('钱某某');
    expect(site.has('/deputies/quietzzzz2/card/')).toBe(false);
    expect(site.has('/deputies/deputyb4/card/')).toBe(false);
    expect(mainOf(site.read('/deputies/quietzzzz2/'))).not.toContain('/card/');
  });

  it('has a card for everyone who exercises a seat, with their township or else with the county', () => {
    const batches = site.pages.filter((path) => /^\/places\/\d+\/cards\/$/.test(path));
    expect(batches).toContain('/places/410222/cards/');
    const named = batches.flatMap((path) =>
      [
        ...site.read(path).matchAll(/<article class="contact">.*?aria-label="(.*?)代表的二维码"/gs),
      ].map(([, name]) => name),
    );
    const active = records.deputies.filter(({ mandates }) =>
      mandates.some(({ state }) => state === 'active'),
    );
    expect(new Set(named)).toEqual(new Set(active.map(({ name }) => name)));
    // Only somebody who sits for two townships is in two batches.
    expect(named).toHaveLength(active.length + 1);
  });

  it('has a poster for every station that is not closed', () => {
    const made = site.pages.filter((path) => /^\/stations\/\w+\/poster\/$/.test(path));
    const standing = records.stations.filter(({ state }) => state !== 'closed');
    expect(made.sort()).toEqual(standing.map(({ id }) => `/stations/${id}/poster/`).sort());
  });

  it('shows the public number of the station, else the county’s, and no other', () => {
    const numbersOn = (path: string) =>
      new Set(mainOf(site.read(path)).match(/\d{3,4}-\d{7,8}|1\d{10}/g));
    const [own, county] = ['0371-00001234', '0371-00000009'];
    expect(numbersOn('/stations/crowdedzz2/poster/')).toEqual(new Set([own]));
    expect(numbersOn('/stations/stationb22/poster/')).toEqual(new Set([county]));
    expect(numbersOn('/deputies/crowded102/card/')).toEqual(new Set([own]));
    expect(numbersOn('/deputies/farawayzz2/card/')).toEqual(new Set([county]));
    expect(numbersOn('/places/410222101/cards/')).toEqual(new Set([own, county]));
  });

  it('is led to from the pages of station, deputy and township', () => {
    expect(mainOf(site.read('/stations/stationa22/'))).toContain('/stations/stationa22/poster/');
    expect(mainOf(site.read('/deputies/deputy2/'))).toContain('/deputies/deputy2/card/');
    expect(mainOf(site.read('/places/410222101/'))).toContain('/places/410222101/posters/');
    expect(mainOf(site.read('/places/410222101/'))).toContain('/places/410222101/cards/');
    expect(mainOf(site.read('/places/410222101201/'))).not.toContain('/cards/');
  });

  it('keeps its styles to itself', () => {
    const stylesOf = (path: string) =>
      [...site.read(path).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
        .map(([, file = '']) => site.read(file))
        .join('');
    expect(stylesOf('/stations/stationa22/poster/')).toContain('@page');
    for (const path of ['/', '/stations/stationa22/', '/q/stationa22/', '/places/410222101/'])
      expect(stylesOf(path), path).not.toContain('@page');
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

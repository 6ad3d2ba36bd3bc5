import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exported, exportSite } from '../portal/exported.ts';
import { codesCounty, codesGone, mainOf } from './county.ts';

let site: Exported;
beforeAll(async () => {
  site = await exportSite(codesCounty, codesGone);
}, 120_000);
afterAll(() => site.remove());

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
    const active = codesCounty.deputies.filter(({ mandates }) =>
      mandates.some(({ state }) => state === 'active'),
    );
    expect(new Set(named)).toEqual(new Set(active.map(({ name }) => name)));
    // Only somebody who sits for two townships is in two batches.
    expect(named).toHaveLength(active.length + 1);
  });

  it('has a poster for every station that is not closed', () => {
    const made = site.pages.filter((path) => /^\/stations\/\w+\/poster\/$/.test(path));
    const standing = codesCounty.stations.filter(({ state }) => state !== 'closed');
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

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { createSiteServer } from 'portal/server/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exported, exportSite } from '../portal/exported.ts';
import { openBrowser } from '../src/browser.ts';
import { paperCounty, walls } from './county.ts';
import { scan, worn } from './scan.ts';

const dpi = 150;
const codeOf = (id: string) => `https://rd.example.cn/q/${id}/`;

let site: Exported;
let server: ReturnType<typeof createSiteServer>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await exportSite(paperCounty);
  server = createSiteServer({ site: site.root, https: false }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await openBrowser();
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: dpi / 96,
  });
  page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  site.remove();
});

/** Every sheet of a page as a picture, at the size of the paper. */
async function sheetsOf(path: string): Promise<Buffer[]> {
  await page.goto(path);
  const sheets = await page.locator('.sheet').all();
  const pictures: Buffer[] = [];
  for (const sheet of sheets) pictures.push(await sheet.screenshot());
  return pictures;
}

/** Width and height in millimetres of each page that the printer gets. */
async function printed(path: string): Promise<string[]> {
  // A page that only differs in its anchor is not loaded again.
  await page.goto('about:blank');
  await page.goto(path);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g);
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return [...boxes].map(([, width, height]) => `${millimetres(width)}×${millimetres(height)}`);
}

/** Texts that stick out of the sheet, the card, or the place on the wall that they belong to. */
async function cutTexts(): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const home = node.parentElement?.closest('.wall li, .contact, .desk, .meet, .base, .sheet');
      if (!home || !node.textContent?.trim() || node.parentElement?.closest('svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = home.getBoundingClientRect();
      for (const box of range.getClientRects()) {
        // The box of a letter is taller than the letter.
        const air = box.height / 5;
        const isInside =
          box.left >= frame.left - 1 &&
          box.right <= frame.right + 1 &&
          box.top >= frame.top - air &&
          box.bottom <= frame.bottom + air;
        if (!isInside) cut.push(node.textContent.trim());
      }
    }
    return cut;
  });
}

describe('a station’s poster', () => {
  it.each(Object.entries(walls))(
    'of %s shows all its %i deputies, uncut, with the code and the phone on every sheet',
    async (id, count) => {
      const sheets = await sheetsOf(`/stations/${id}/poster/`);
      expect(sheets).toHaveLength(count > 30 ? 2 : 1);
      for (const sheet of sheets) {
        expect(await scan(sheet)).toEqual([codeOf(id)]);
        expect(await scan(await worn(sheet))).toEqual([codeOf(id)]);
      }
      expect(await page.locator('.wall li').count()).toBe(count);
      expect(await cutTexts()).toEqual([]);
    },
  );

  it('says which sheet of how many it is, when there are several', async () => {
    await page.goto('/stations/crowdedzz2/poster/');
    const marks = await page.locator('.base b').allTextContents();
    expect(marks.map((mark) => mark.trim())).toEqual(['第1张/共2张', '第2张/共2张']);
    await page.goto('/stations/sixzzzzzz2/poster/');
    expect(await page.locator('.base b').count()).toBe(0);
  });

  it('prints a sheet a page, on A4 or on A3', async () => {
    const path = '/stations/crowdedzz2/poster/';
    expect(await printed(path)).toEqual(['210×297', '210×297']);
    expect(await printed(`${path}#a4`)).toEqual(['210×297', '210×297']);
    expect(await printed(`${path}#a3`)).toEqual(['297×420', '297×420']);
  });

  it('fills the larger paper', async () => {
    await page.goto('about:blank');
    await page.goto('/stations/sixzzzzzz2/poster/#a3');
    const box = await page.locator('.sheet').boundingBox();
    expect(((box?.width ?? 0) / 96) * 25.4).toBeCloseTo(297, 0);
    expect(await cutTexts()).toEqual([]);
  });
});

describe('a deputy’s sheet', () => {
  it.each(['crowded', 'threezz'])(
    'has the same code on the sign and on four cards, small as they are (%s)',
    async (prefix) => {
      for (const number of [100, 101, 102]) {
        const path = `/deputies/${prefix}${number}/card/`;
        const [sheet, ...others] = await sheetsOf(path);
        expect(others).toEqual([]);
        const codes = Array.from({ length: 5 }, () => codeOf(`${prefix}${number}`));
        expect(await scan(sheet as Buffer)).toEqual(codes);
        expect(await scan(await worn(sheet as Buffer))).toEqual(codes);
        expect(await cutTexts()).toEqual([]);
        expect(await printed(path)).toEqual(['210×297']);
      }
    },
  );

  it('has codes of at least 28 millimetres with their white', async () => {
    await page.goto('/deputies/threezz101/card/');
    const widths = await page
      .locator('.contact .qr')
      .evaluateAll((codes) => codes.map((code) => code.getBoundingClientRect().width));
    for (const width of widths) expect((width / 96) * 25.4).toBeGreaterThanOrEqual(28);
  });
});

describe('a township’s batch', () => {
  it('of cards has a readable code for everyone, ten to a page', async () => {
    const path = '/places/410222101/cards/';
    const sheets = await sheetsOf(path);
    const found = (await Promise.all(sheets.map(scan))).flat().sort();
    const people = paperCounty.deputies.filter(({ mandates }) =>
      mandates.some(({ place, state }) => place === '410222101' && state === 'active'),
    );
    expect(found).toEqual(people.map(({ id }) => codeOf(id)).sort());
    expect(found.length).toBeGreaterThan(100);
    expect(sheets).toHaveLength(Math.ceil(people.length / 10));
    expect(await cutTexts()).toEqual([]);
    expect(await printed(path)).toEqual(sheets.map(() => '210×297'));
    expect(await printed(`${path}#a3`)).toEqual(sheets.map(() => '297×420'));
  });

  it('of posters has one for every station, a page for every sheet', async () => {
    const path = '/places/410222101/posters/';
    const sheets = await sheetsOf(path);
    const found = new Set((await Promise.all(sheets.map(scan))).flat());
    const stations = paperCounty.stations.filter(
      ({ place, state }) => place.startsWith('410222101') && state !== 'closed',
    );
    expect([...found].sort()).toEqual(stations.map(({ id }) => codeOf(id)).sort());
    expect(await printed(path)).toEqual(sheets.map(() => '210×297'));
  });
});

describe('paper', () => {
  it('prints nothing but the sheets', async () => {
    await page.goto('/stations/sixzzzzzz2/poster/');
    const shown = await page
      .locator('header.top, footer.foot, .main-nav, .paper-tools, .crumbs')
      .evaluateAll((parts) => parts.filter((part) => part.getClientRects().length > 0).length);
    expect(shown).toBe(0);
  });

  it('is looked at on a phone without scrolling sideways', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/stations/crowdedzz2/poster/');
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ media: 'print' });
  });
});

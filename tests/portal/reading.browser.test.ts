import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, phone } from '../src/browser.ts';
import { kinds, openCounty } from './open.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
let browser: Browser;
beforeAll(async () => {
  county = await openCounty();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await county.close();
});

describe('reading', () => {
  it('asks nobody else for anything, sets no cookie, runs no stray markup, breaks no security rule', async () => {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    const others: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(county.origin)) others.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/404|410/.test(message.text()))
        complaints.push(message.text());
    });
    for (const path of [...kinds, ...[2, 3, 4, 5].map((n) => `/articles/hostile${n}/`)]) {
      await page.goto(county.origin + path);
      expect(await page.evaluate(() => 'broken' in window), path).toBe(false);
    }
    expect(others).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('needs no script, and offers no control that would not work without one', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${county.origin}/deputies/`);
    expect(await page.getByRole('main').getByRole('link', { name: '单明' }).isVisible()).toBe(true);
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    await context.close();
  });

  it('keeps an article page light: under 6 KB of HTML and 60 KB in all, with one script', async () => {
    const page = await browser.newPage(phone);
    const loaded = new Map<string, number>();
    page.on('response', async (response) => {
      const kind = response.request().resourceType();
      const { responseBodySize } = await response.request().sizes();
      loaded.set(kind, (loaded.get(kind) ?? 0) + responseBodySize);
    });
    await page.goto(`${county.origin}/articles/cover222/`, { waitUntil: 'networkidle' });
    const html = brotliCompressSync(county.site.read('/articles/cover222/'));
    expect(html.length).toBeLessThan(6 * 1024);
    expect([...loaded.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
    expect(loaded.get('script')).toBeLessThan(1024);
    await page.close();
  });

  it('sets lines of at most 42 characters, 1.6 to 1.8 apart, none starting with a full stop', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${county.origin}/articles/cover222/`);
    const found = await page.evaluate(() => {
      const paragraph = document.querySelector('.prose p') as HTMLElement;
      paragraph.textContent = '有话您说，“我们记下来”。（一个字也不少）'.repeat(30);
      const { fontSize, lineHeight } = getComputedStyle(paragraph);
      const text = paragraph.firstChild as Text;
      const starts: string[] = [];
      let last = -1;
      let longest = 0;
      let length = 0;
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const top = range.getBoundingClientRect().top;
        if (Math.abs(top - last) > 4) {
          starts.push(text.data[at] ?? '');
          length = 0;
        }
        last = top;
        longest = Math.max(longest, ++length);
      }
      return {
        starts,
        longest,
        ratio: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
      };
    });
    expect(found.starts.length).toBeGreaterThan(10);
    expect(found.starts.filter((start) => '。，、；：？！）》”'.includes(start))).toEqual([]);
    expect(found.longest).toBeLessThanOrEqual(42);
    expect(found.ratio).toBeGreaterThanOrEqual(1.6);
    expect(found.ratio).toBeLessThanOrEqual(1.8);
    await page.close();
  });

  it('prints the text without navigation and buttons, with the address', async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    for (const path of ['/articles/cover222/', '/regulations/rule2222/', '/stations/stationa22/']) {
      await page.goto(county.origin + path);
      expect(await page.getByRole('heading', { level: 1 }).isVisible(), path).toBe(true);
      expect(await page.locator('nav:visible, button:visible').count(), path).toBe(0);
      expect(await page.getByText(`https://rd.example.cn${path}`).isVisible(), path).toBe(true);
    }
    await page.close();
  });
});

describe('feeds', () => {
  it('are well-formed XML, whatever titles hold', async () => {
    const page = await browser.newPage();
    await page.goto(county.origin);
    for (const path of ['/feed.xml', '/sitemap.xml']) {
      const { error, entries } = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        const error = parsed.querySelector('parsererror')?.textContent ?? null;
        return { error, entries: parsed.documentElement.children.length };
      }, county.site.read(path));
      expect(error, path).toBeNull();
      expect(entries, path).toBeGreaterThan(20);
    }
    expect(county.site.read('/feed.xml')).toContain('“A&amp;B”‹第1号›]]&gt;');
    await page.close();
  });
});

describe('the filter box', () => {
  it('leaves only what matches, and says so when nothing does', async () => {
    const page = await browser.newPage(phone);
    await page.goto(`${county.origin}/deputies/`);
    const box = page.getByRole('searchbox');
    const main = page.getByRole('main');
    await box.fill('单');
    expect(await main.locator('.names a:visible').allTextContents()).toEqual(['单明']);
    expect(await main.locator('.group:visible').count()).toBe(1);
    await box.fill(' 厉庄乡');
    expect(await main.locator('.names a:visible').allTextContents()).toEqual(['王伟']);
    await box.fill('没有这个人');
    expect(await page.getByRole('status').textContent()).toContain('没有找到');
    await box.fill('');
    expect(await main.locator('.names a:visible').count()).toBe(9);
    await page.close();
  });

  it('finds a village by its former name', async () => {
    const page = await browser.newPage(phone);
    await page.goto(`${county.origin}/places/`);
    await page.getByRole('searchbox').fill('红旗大队');
    expect(await page.locator('#places li a:visible').allTextContents()).toEqual(['王庄村']);
    await page.close();
  });
});

describe('by keyboard alone', () => {
  it('the skip link leads past the navigation', async () => {
    const page = await browser.newPage(phone);
    await page.goto(`${county.origin}/stations/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, phone } from '../src/browser.ts';
import { tabTo } from './keyboard.ts';

const portal = inject('portal');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a citizen with a small phone and a keyboard', () => {
  it('goes from home to the stations, to one station, to one of its deputies', async () => {
    const page = await browser.newPage(phone);
    await page.goto(portal);
    await tabTo(page, '联络站');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/stations/');
    await tabTo(page, /竖岗镇.*联络站/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stations\/[a-z0-9]{10}\/$/);
    const station = await page.getByRole('heading', { level: 1 }).textContent();
    expect(station).toContain('竖岗镇');
    const deputy = page
      .getByRole('main')
      .locator('a[href^="/deputies/"]')
      .filter({ hasText: /\S/ })
      .first();
    const name = ((await deputy.textContent()) ?? '').trim();
    await tabTo(page, name, 150);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/deputies\/[a-z0-9]{10}\/$/);
    expect(await page.getByRole('main').textContent()).toContain(station?.trim());
    await page.close();
  });

  it('reads and finds with scripts off, without a cookie and without asking anybody else', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(portal)) others.push(request.url());
    });
    await page.goto(`${portal}/deputies/`);
    await page.getByRole('main').locator('a[href^="/deputies/"]').last().click();
    await page.waitForLoadState();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\S/);
    expect(others).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

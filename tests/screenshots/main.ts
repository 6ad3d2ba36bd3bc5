import { join } from 'node:path';
import { demoAccounts } from 'cms/seed/accounts';
import type { Browser, Page } from 'playwright-core';
import { desk, openBrowser, phone } from '../src/browser.ts';

/**
 * Takes the pictures of README.md and README.zh-CN.md anew from a running demo county.
 * `PORTAL_URL` and `CMS_URL` say where it runs; the defaults are those of `npm start`.
 */
const portal = process.env.PORTAL_URL ?? 'http://127.0.0.1:4321';
const cms = process.env.CMS_URL ?? 'http://127.0.0.1:3000';

const browser = await openBrowser();
try {
  await publicPages(browser);
  await staffPages(browser);
} finally {
  await browser.close();
}

async function publicPages(opened: Browser): Promise<void> {
  const small = await opened.newPage(phone);
  await small.goto(portal);
  await save(small, 'home-360');
  const large = await opened.newPage(desk);
  await large.goto(portal);
  await save(large, 'home-1280');
  await large.goto(`${portal}/stations/`);
  await save(large, 'stations-1280');
}

async function staffPages(opened: Browser): Promise<void> {
  const page = await opened.newPage(desk);
  await page.goto(`${cms}/admin/login`);
  await page.getByRole('button', { name: '登录' }).waitFor();
  await save(page, 'sign-in');
  await signIn(page, 'editor');
  await save(page, 'dashboard');
  await openFirst(page, 'articles');
  await save(page, 'article');
  await page.context().clearCookies();
  await page.goto(`${cms}/admin/login`);
  await signIn(page, 'administrator');
  await openFirst(page, 'stations');
  await save(page, 'station');
}

async function signIn(page: Page, wanted: string): Promise<void> {
  const account = demoAccounts.find(({ role }) => role === wanted);
  if (!account) throw new Error(`the demo has no ${wanted}`);
  await page.locator('#field-username').fill(account.username);
  await page.locator('#field-password').fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: /您好/ }).waitFor();
}

async function openFirst(page: Page, collection: string): Promise<void> {
  await page.goto(`${cms}/admin/collections/${collection}`);
  await page.locator('tbody a').first().click();
  await page.locator('.doc-controls').waitFor();
  // Relations are filled in after the form has come.
  await page.locator('.relationship--single-value').first().waitFor();
}

async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) });
}

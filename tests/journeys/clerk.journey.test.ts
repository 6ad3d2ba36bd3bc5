import { randomUUID } from 'node:crypto';
import { demoAccounts } from 'cms/seed/accounts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { phonePhoto } from '../media/pictures.ts';
import { desk, openBrowser, phone } from '../src/browser.ts';

const portal = inject('portal');
const cms = inject('cms');
// A title of its own, so that the test can be run again on the same county.
const mark = randomUUID().slice(0, 6);
const title = `清河渠边的半日（${mark}）：代表听来五件小事`;
const corrected = `清河渠边的半日（${mark}）：代表听来六件小事`;
let browser: Browser;
let office: BrowserContext;
let page: Page;
let address = '';

beforeAll(async () => {
  browser = await openBrowser();
  office = await browser.newContext(desk);
  page = await office.newPage();
});
afterAll(() => browser.close());

/** What the public gets now, as an address answers it. */
const reads = (path: string) => fetch(portal + path, { redirect: 'manual' });
const homeText = async () => (await reads('/')).text();
/** Waits until the public sees it so; the limit is far above a second, so that a slow machine does not fail. */
const soon = { timeout: 30_000, interval: 50 };

describe('a clerk with the rights of an editor', () => {
  it('signs in with the account name and lands on what there is to do', async () => {
    const editor = demoAccounts.find(({ role }) => role === 'editor');
    await page.goto(`${cms}/admin/login`);
    await page.getByLabel('账号').fill(editor?.username ?? '');
    await page.getByLabel('密码').fill(editor?.password ?? '');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: /您好/ }).waitFor();
  });

  it('writes an article with a heading, a table and two photos from a phone', async () => {
    await page.goto(`${cms}/admin/collections/articles/create`);
    await page.getByLabel('标题', { exact: false }).first().fill(title);
    await page.locator('#field-source').fill('县人大常委会办公室');
    await choose(page, '栏目', '代表履职');
    const text = page.locator('[contenteditable=true]').first();
    await text.click();
    await page.keyboard.type('上午九点，三位代表沿着清河渠走了一段路。');
    await page.keyboard.press('Enter');
    await heading(page, '六件小事，各有下落');
    await page.keyboard.type('大家说的事，代表一件一件记在本子上。');
    await page.keyboard.press('Enter');
    await insertTable(page);
    await insertPhoto(page, '代表在渠边记录村民的话');
    await insertPhoto(page, '渠边新修的护栏');
    await page.getByText('正在保存').waitFor({ state: 'hidden' });
    expect(await text.locator('table').count()).toBe(1);
    expect(await text.locator('h2').count()).toBe(1);
  });

  it('publishes, and the public reads it on the home page', async () => {
    expect(await homeText()).not.toContain(title);
    await page.locator('#action-save').click();
    await expect.poll(homeText, soon).toContain(title);
    const link = new RegExp(`href="(/articles/[a-z0-9]{10}/)"[^>]*>[^<]*${mark}`);
    address = link.exec(await homeText())?.[1] ?? '';
    expect(address).not.toBe('');
  });

  it('has given the public an upright picture that tells neither place nor owner', async () => {
    const html = await (await reads(address)).text();
    const files = [
      ...new Set([...html.matchAll(/\/media\/[a-z0-9-]+\.(?:webp|jpe?g)/g)].map(([file]) => file)),
    ];
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) {
      const bytes = Buffer.from(await (await reads(file)).arrayBuffer());
      const { exif, width, height, orientation } = await sharp(bytes).metadata();
      expect({ file, exif, orientation }).toEqual({
        file,
        exif: undefined,
        orientation: undefined,
      });
      expect(height).toBeGreaterThan(width);
    }
  });

  it('shows well on a phone', async () => {
    const visitor = await browser.newPage(phone);
    await visitor.goto(portal + address);
    expect(await visitor.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    expect(await visitor.getByRole('table').count()).toBe(1);
    const wide = await visitor.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
    expect(wide).toBe(false);
    await visitor.close();
  });

  it('corrects the title, and nothing changes for the public until it is published', async () => {
    await page.locator('#field-title').fill(corrected);
    await page.getByText('有没发布的修改').waitFor();
    expect(await (await reads(address)).text()).not.toContain(corrected);
    await page.locator('#action-save').click();
    await expect.poll(async () => (await reads(address)).text(), soon).toContain(corrected);
    await expect.poll(homeText, soon).toContain(corrected);
    expect(await homeText()).not.toContain(title);
  });

  it('withdraws it: the page says so, and it is gone everywhere else', async () => {
    await page.locator('.doc-controls__popup .popup-button').click();
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    await page.getByRole('button', { name: '确认', exact: true }).last().click();
    await expect.poll(async () => (await reads(address)).status, soon).toBe(410);
    await expect.poll(homeText, soon).not.toContain(corrected);
    for (const path of ['/feed.xml', '/sitemap.xml', '/data/articles.json', '/data/articles.csv'])
      await expect.poll(async () => (await reads(path)).text(), soon).not.toContain(address);
  });
});

async function choose(on: Page, label: string, option: string) {
  await on.locator('.field-type', { hasText: label }).locator('.rs__control').first().click();
  await on.locator('.rs__option', { hasText: option }).first().click();
}

async function heading(on: Page, text: string) {
  await on.getByRole('button', { name: '文字样式' }).click();
  await on.getByRole('button', { name: '标题 2', exact: true }).click();
  await on.keyboard.type(text);
  await on.keyboard.press('Enter');
}

async function insert(on: Page, what: string) {
  await on.getByRole('button', { name: '插入', exact: true }).click();
  await on.getByRole('button', { name: what, exact: true }).click();
}

async function insertTable(on: Page) {
  await insert(on, '表格');
  await on.getByRole('button', { name: '保存更改' }).click();
  await on.locator('[contenteditable=true] table').waitFor();
}

/** A photo as a phone takes it: lying on its side, with its position inside. */
async function insertPhoto(on: Page, alt: string) {
  const before = await on.locator('[contenteditable=true] img').count();
  await insert(on, '图片');
  await on.getByRole('dialog').getByRole('button', { name: '新建' }).click();
  await on
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: '照片（现场）.jpg',
      mimeType: 'image/jpeg',
      buffer: await phonePhoto(1600, 1200, 6),
    });
  await on.getByRole('dialog').locator('input[name=alt]').fill(alt);
  await on.getByRole('button', { name: '保存', exact: true }).last().click();
  await expect.poll(() => on.locator('[contenteditable=true] img').count(), soon).toBe(before + 1);
  // The window of the photo, which has a button to save of its own, closes after the picture is in.
  await expect.poll(() => on.locator('#action-save').count(), soon).toBe(1);
}

import { demoAccounts } from 'cms/seed/accounts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { desk, openBrowser } from '../src/browser.ts';

const cms = inject('cms');
const username = 'xinlaide';
const temporary = '暂时的口令-银杏树下的猫';
const own = '蜻蜓停在稻穗上-十月初五';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext(desk)).newPage();
});
afterAll(() => browser.close());

async function send(path: string, body: object, token = '') {
  const response = await fetch(cms + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { token?: string };
}

async function signIn(password: string): Promise<void> {
  await page.goto(`${cms}/admin/login`);
  await page.getByLabel('账号').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('a clerk with a new account', () => {
  it('signs in and is asked for an own password before anything else', async () => {
    const administrator = demoAccounts.find(({ role }) => role === 'administrator');
    const { token } = await send('/api/people/login', {
      username: administrator?.username,
      password: administrator?.password,
    });
    const account = { username, name: '新来的', password: temporary, roles: ['editor'] };
    await send('/api/people', account, token);
    await signIn(temporary);
    await page.getByRole('heading', { name: '修改密码' }).waitFor();
    await page.goto(`${cms}/admin/collections/articles`);
    expect(new URL(page.url()).pathname).toBe('/password');
  });

  it('is told in words what is wrong with a password, beside the form', async () => {
    await page.getByLabel('现在的密码').fill(temporary);
    await page.getByLabel('新密码', { exact: true }).fill('password123456');
    await page.getByLabel('再输一遍新密码').fill('password12345');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await page.getByRole('alert').filter({ hasText: '两次输入的新密码不一样' }).waitFor();
    await page.getByLabel('再输一遍新密码').fill('password123456');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await page.getByRole('alert').filter({ hasText: '太常见' }).waitFor();
  });

  it('changes it and is at work', async () => {
    await page.getByLabel('新密码', { exact: true }).fill(own);
    await page.getByLabel('再输一遍新密码').fill(own);
    await page.getByRole('button', { name: '保存新密码' }).click();
    await page.getByRole('heading', { name: /您好/ }).waitFor();
  });

  it('signs out, and in again with the own password only', async () => {
    await page.goto(`${cms}/admin/logout`);
    await page.context().clearCookies();
    await signIn(temporary);
    await page.getByText('账号或密码不对').first().waitFor();
    await signIn(own);
    await page.getByRole('heading', { name: /您好/ }).waitFor();
  });
});

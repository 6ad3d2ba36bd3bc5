import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './siteServer.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite({
    'index.html': '<h1>首页</h1>',
    '404.html': '<h1>没有这个页面</h1>',
    'q/404.html': '<h1>没有找到这个码</h1>',
    'q/bcdfghjk23/index.html': '<h1>竖岗镇代表联络站</h1>',
    'q/old2345678/410.html': '<h1>已撤销</h1>',
  });
});
afterAll(() => site.close());

const right = '/q/bcdfghjk23/';

describe('the address of a code', () => {
  it.each([
    '/q/BCDFGHJK23/',
    '/q/BCDFGHJK23',
    '/Q/bcdfghjk23/',
    '/q/bcdfghjk23',
    `/q/${encodeURIComponent('ｂｃｄｆｇｈｊｋ２３')}/`,
    `/q/${encodeURIComponent('ＢＣＤＦＧ hjk-23')}`,
    `/q/${encodeURIComponent('bcdfghjk23。')}`,
    `/q/${encodeURIComponent('“bcdfghjk23”')}/`,
  ])('is led from %s to the right one', async (path) => {
    const answer = await site.ask(path);
    expect([answer.status, answer.headers.location]).toEqual([301, right]);
  });

  it('keeps what WeChat adds to it', async () => {
    const answer = await site.ask('/q/BCDFGHJK23/?from=singlemessage');
    expect(answer.headers.location).toBe(`${right}?from=singlemessage`);
    expect((await site.ask(`${right}?from=singlemessage`)).status).toBe(200);
  });

  it('answers 410 with its own words once the station is no more', async () => {
    const answer = await site.ask('/q/old2345678/');
    expect([answer.status, answer.text]).toEqual([410, '<h1>已撤销</h1>']);
  });

  it.each([
    '/q/',
    '/q/bcdfghjk24/',
    `/q/${encodeURIComponent('石桥乡联络站')}/`,
    `/q/${encodeURIComponent('石桥乡联络站')}`,
    '/q/%25E7/',
    '/q/%2e%2e/%2e%2e/etc/passwd',
    '/q/../../etc/passwd',
    '/q/bcdfghjk23/more/',
    '/q/old2345678/410.html',
    '/q/old2345678/410/',
    `/q/${'a'.repeat(5_000)}/`,
    `/q/${encodeURIComponent('ﷺ'.repeat(80))}/`,
  ])('is met with help when it leads nowhere: %s', async (path) => {
    const answer = await site.ask(path);
    expect([answer.status, answer.text]).toEqual([404, '<h1>没有找到这个码</h1>']);
  });

  it('is refused, not failed at, when it cannot be decoded', async () => {
    expect((await site.ask('/q/%ZZ/')).status).toBe(400);
  });

  it('never leads to another host', async () => {
    for (const path of ['/q//evil.test/', '/q/%2f%2fevil.test/', '/q/\\evil.test/']) {
      const { location = right } = (await site.ask(path)).headers;
      expect(location, path).toMatch(/^\/q\/[a-z0-9]+\/$/);
    }
  });
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, replaceFile } from './siteServer.ts';

const photo = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251));
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  site = await openSite({
    'index.html': '<h1>首页</h1>',
    'index.html.gz': 'as gzip',
    'index.html.br': 'as brotli',
    'plain/index.html': '<h1>没有压缩</h1>',
    'media/a1.jpg': photo,
  });
});
afterAll(() => site.close());

describe('content encodings', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=1.0', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0.0', undefined],
    ['zstd', undefined],
    ['', undefined],
  ])('for "%s" chooses %s', async (accepted, encoding) => {
    const { headers } = await site.ask('/', { headers: { 'Accept-Encoding': accepted } });
    expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
  });

  it('sends the stored copy, and the plain file where there is none', async () => {
    const headers = { 'Accept-Encoding': 'br' };
    expect((await site.ask('/', { headers })).text).toBe('as brotli');
    expect((await site.ask('/plain/', { headers })).text).toBe('<h1>没有压缩</h1>');
  });

  it('gives each encoding a tag of its own', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (name) =>
          (await site.ask('/', { headers: { 'Accept-Encoding': name } })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('conditional requests', () => {
  it('answers 304 without a body to a reader who has this version', async () => {
    const { etag = '', 'last-modified': modified = '' } = (await site.ask('/')).headers;
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const [name, value] of [
      ['If-None-Match', etag],
      ['If-None-Match', `"other", W/${etag}`],
      ['If-None-Match', '*'],
      ['If-Modified-Since', modified],
    ] as const) {
      const answer = await site.ask('/', { headers: { [name]: value } });
      expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag]);
    }
  });

  it('sends the page when it has changed, even within one second and at the same size', async () => {
    const { etag = '' } = (await site.ask('/plain/')).headers;
    replaceFile(join(site.site, 'plain/index.html'), '<h1>不再压缩</h1>');
    const answer = await site.ask('/plain/', { headers: { 'If-None-Match': etag } });
    expect([answer.status, answer.text]).toEqual([200, '<h1>不再压缩</h1>']);
  });

  it('lets the tag decide over the date', async () => {
    const headers = {
      'If-None-Match': '"other"',
      'If-Modified-Since': new Date(Date.now() + 86_400_000).toUTCString(),
    };
    expect((await site.ask('/', { headers })).status).toBe(200);
  });

  it('answers HEAD like GET, without the body', async () => {
    const [get, head] = [await site.ask('/'), await site.ask('/', { method: 'HEAD' })];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });
});

describe('parts of a file', () => {
  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/1000', photo.subarray(0, 10)],
    ['bytes=990-', 206, 'bytes 990-999/1000', photo.subarray(990)],
    ['bytes=-5', 206, 'bytes 995-999/1000', photo.subarray(995)],
    ['bytes=-5000', 206, 'bytes 0-999/1000', photo],
    ['bytes=900-5000', 206, 'bytes 900-999/1000', photo.subarray(900)],
    ['bytes=1000-', 416, 'bytes */1000', Buffer.alloc(0)],
    ['bytes=-0', 416, 'bytes */1000', Buffer.alloc(0)],
    ['bytes=9-3', 200, undefined, photo],
    ['bytes=0-1,5-6', 200, undefined, photo],
    ['bytes=-', 200, undefined, photo],
    ['items=0-1', 200, undefined, photo],
  ])('for "%s" answers %i %s', async (range, status, contentRange, expected) => {
    const answer = await site.ask('/media/a1.jpg', { headers: { Range: range } });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    expect(answer.body.equals(expected)).toBe(true);
  });

  it('sends the whole file when the part belongs to another version', async () => {
    const { etag = '' } = (await site.ask('/media/a1.jpg')).headers;
    const ask = (tag: string) =>
      site.ask('/media/a1.jpg', { headers: { Range: 'bytes=0-9', 'If-Range': tag } });
    expect([(await ask(etag)).status, (await ask('"old"')).status]).toEqual([206, 200]);
  });

  it('never takes a part of a compressed copy for one of the page', async () => {
    const headers = { Range: 'bytes=0-3', 'Accept-Encoding': 'br' };
    const answer = await site.ask('/', { headers });
    expect([answer.text, answer.headers['content-encoding']]).toEqual(['<h1>', undefined]);
  });
});

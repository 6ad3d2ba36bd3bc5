import { api } from 'portal/server/api';
import { calls } from 'shared/calls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './siteServer.ts';

let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  site = await openSite({
    'index.html': 'x',
    '404.html': 'x',
    'gone/410.html': 'x',
    'feed.xml': 'x',
    'robots.txt': 'x',
    'data/stations.json': '[]',
    'data/stations.csv': 'x',
    '_astro/page.Ab12.css': 'x',
    '_astro/elder.Ab12.js': 'x',
    'media/a1.webp': 'x',
    'media/b2.docx': 'x',
    'media/c3.html': '<script>alert(1)</script>',
    'media/d4.svg': '<svg onload="alert(1)"/>',
    'media/e5.pdf': 'x',
    'emblem.png': 'x',
    'strange.bin': 'x',
  });
});
afterAll(() => site.close());

describe('headers', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/nothing', 'text/html; charset=utf-8', 'no-cache'],
    ['/gone/', 'text/html; charset=utf-8', 'no-cache'],
    ['/feed.xml', 'application/xml; charset=utf-8', 'no-cache'],
    ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/data/stations.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/data/stations.csv', 'text/csv; charset=utf-8', 'no-cache'],
    ['/_astro/page.Ab12.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    [
      '/_astro/elder.Ab12.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['/media/a1.webp', 'image/webp', 'public, max-age=31536000, immutable'],
    ['/emblem.png', 'image/png', 'public, max-age=3600'],
    ['/strange.bin', 'application/octet-stream', 'no-cache'],
  ])('sends %s as %s with %s', async (path, type, caching) => {
    const { headers } = await site.ask(path);
    expect([headers['content-type'], headers['cache-control']]).toEqual([type, caching]);
  });

  it('lets an uploaded picture or PDF open, and has everything else of an upload saved', async () => {
    const disposition = async (path: string) =>
      (await site.ask(path)).headers['content-disposition'];
    expect(await disposition('/media/a1.webp')).toBeUndefined();
    expect(await disposition('/media/e5.pdf')).toBeUndefined();
    for (const name of ['b2.docx', 'c3.html', 'd4.svg'])
      expect(await disposition(`/media/${name}`)).toBe('attachment');
  });

  it.each(['/', '/nothing', '/gone/', '/%ZZ', '/feed.xml', '/gone', '/api/x'])(
    'protects %s with the security headers and names no software',
    async (path) => {
      const { headers } = await site.ask(path);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'self';.*object-src 'none'; base-uri 'none';.*frame-ancestors 'none'$/,
        ),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('geolocation=(self)'),
      });
      expect(Object.keys(headers)).not.toContain('server');
      expect(Object.keys(headers)).not.toContain('x-powered-by');
      expect(Object.keys(headers)).not.toContain('set-cookie');
    },
  );

  it('tells browsers to stay on https only where the public address is https', async () => {
    const secure = await openSite({ 'index.html': 'x' }, { https: true });
    expect((await secure.ask('/')).headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await site.ask('/')).headers['strict-transport-security']).toBeUndefined();
    await secure.close();
  });

  it('lets other sites read the open data and nothing else', async () => {
    const open = async (path: string) =>
      (await site.ask(path)).headers['access-control-allow-origin'];
    expect([await open('/data/stations.json'), await open('/')]).toEqual(['*', undefined]);
  });
});

describe("citizens' calls", () => {
  it('has exactly the listed ones', () => {
    expect(api.routes.map(({ method, path }) => ({ method, path }))).toEqual(calls);
  });

  it.each(['GET', 'POST', 'PUT', 'DELETE'])('answers an unlisted %s with 404', async (method) => {
    const answer = await site.ask('/api/opinions', { method });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([404, { error: 'notFound' }]);
  });
});

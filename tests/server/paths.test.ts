import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './siteServer.ts';

let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  site = await openSite({
    'index.html': '<h1>首页</h1>',
    '404.html': '<h1>没有找到</h1>',
    'articles/abc/index.html': '<h1>文章</h1>',
    'articles/abc/index.html.br': 'br',
    'articles/old/410.html': '<h1>已撤下</h1>',
    'regulations/x/compare/1..2/index.html': '<h1>比较</h1>',
    'feed.xml': '<rss/>',
    '.hidden': 'secret',
    'articles/.tmp-abc': 'half',
  });
});
afterAll(() => site.close());

describe('paths of the site', () => {
  it.each([
    ['/', 200],
    ['/?from=wechat', 200],
    ['/articles/abc/', 200],
    ['/articles/abc', 301],
    ['/articles/abc/index.html', 301],
    ['/articles/old/', 410],
    ['/articles/old', 301],
    ['/articles/old/410.html', 404],
    ['/404.html', 404],
    ['/feed.xml', 200],
    ['/feed.xml/', 404],
    ['/regulations/x/compare/1..2/', 200],
    ['/nothing/', 404],
    ['/articles/abc/index.html.br', 404],
    ['/%ZZ', 400],
    ['/%', 400],
    ['/%C3%28', 400],
    ['/%25E7', 404],
    ['/qr/%E7%9F%B3%E6%A1%A5%E4%B9%A1%E8%81%94%E7%BB%9C%E7%AB%99.png', 404],
    ['/feed.xml%00.html', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/../../etc/passwd', 404],
    ['/articles/../.hidden', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/..\\..\\etc\\passwd', 404],
    ['/%5c..%5cetc', 404],
    ['/.hidden', 404],
    ['/articles/.tmp-abc', 404],
    ['//evil.test/', 404],
    ['//evil.test', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await site.ask(path)).status).toBe(status);
  });

  it('answers a name longer than any file with 404', async () => {
    expect((await site.ask(`/${'a'.repeat(5_000)}`)).status).toBe(404);
  });

  it('refuses Chinese that no browser has encoded, and stays up', async () => {
    const bytes = Buffer.from('/qr/石桥乡联络站.png').toString('latin1');
    expect((await site.ask(bytes)).status).toBe(400);
    expect((await site.ask('/')).status).toBe(200);
  });

  it('sends a folder without its slash to the address with it, query kept', async () => {
    expect((await site.ask('/articles/abc?a=1&b=%E7')).headers.location).toBe(
      '/articles/abc/?a=1&b=%E7',
    );
    expect((await site.ask('/articles/abc/index.html?a=1')).headers.location).toBe(
      '/articles/abc/?a=1',
    );
  });

  it('serves the same file to a request with a whole address', async () => {
    expect((await site.ask('http://elsewhere.test/feed.xml')).text).toBe('<rss/>');
  });

  it("shows the site's own pages for missing and withdrawn ones", async () => {
    expect((await site.ask('/nothing/')).text).toContain('没有找到');
    expect((await site.ask('/articles/old/')).text).toContain('已撤下');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    'refuses %s and names what is allowed',
    async (method) => {
      const answer = await site.ask('/', { method });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );
});

describe('a site that is not there yet', () => {
  it('says that it is being prepared, and when to come back', async () => {
    const empty = await openSite({});
    const answer = await empty.ask('/stations/');
    expect([answer.status, Number(answer.headers['retry-after'])]).toEqual([503, 3]);
    expect(answer.text).toContain('正在准备');
    await empty.close();
  });

  it('says 404 in plain words while only the 404 page is missing', async () => {
    const young = await openSite({ 'index.html': 'x' });
    expect((await young.ask('/nothing')).status).toBe(404);
    await young.close();
  });
});

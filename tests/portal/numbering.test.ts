import { describe, expect, it } from 'vitest';
import { type Exported, exportSite } from './exported.ts';
import { article, column, site as settings } from './records.ts';

const columns = [column('news', '新闻动态')];
const hour = (index: number) => new Date(Date.UTC(2026, 0, 1, index)).toISOString();
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    article(`a${index + 1}`, { publishedAt: hour(index + 1) }),
  );

async function withSite(
  records: Parameters<typeof exportSite>[0],
  check: (site: Exported) => void,
): Promise<void> {
  const site = await exportSite({ site: [settings], columns, ...records }, {});
  check(site);
  site.remove();
}

/** Ids of the articles that a list page shows, in its order. */
const shown = (site: Exported, path: string) => {
  const main = /<main.*<\/main>/s.exec(site.read(path))?.[0] ?? '';
  return [...main.matchAll(/\/articles\/([a-z0-9]+)\//g)].map(([, id]) => id);
};
const range = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `a${from - index}`);

describe('pages of a column', () => {
  it('are numbered from the oldest, and a full page never changes', async () => {
    await withSite({ articles: articles(45) }, (site) => {
      expect(shown(site, '/columns/news/1/')).toEqual(range(20, 1));
      expect(shown(site, '/columns/news/2/')).toEqual(range(40, 21));
      expect(site.has('/columns/news/3/')).toBe(false);
    });
  });

  it('leave no article out between the latest page and the one before it', async () => {
    await withSite({ articles: articles(45) }, (site) => {
      expect(shown(site, '/columns/news/')).toEqual(range(45, 21));
      expect(site.read('/columns/news/')).toContain('rel="next" href="/columns/news/1/"');
    });
    await withSite({ articles: articles(52) }, (site) => {
      expect(shown(site, '/columns/news/')).toEqual(range(52, 41));
      expect(site.read('/columns/news/')).toContain('rel="next" href="/columns/news/2/"');
    });
  });

  it('lead from one to the next in both directions', async () => {
    await withSite({ articles: articles(45) }, (site) => {
      expect(site.read('/columns/news/1/')).toContain('rel="prev" href="/columns/news/2/"');
      expect(site.read('/columns/news/1/')).not.toContain('rel="next"');
      expect(site.read('/columns/news/2/')).toContain('rel="prev" href="/columns/news/"');
    });
  });

  it('lose the last number when a withdrawal leaves it unfilled, and keep their own canonical address', async () => {
    await withSite({ articles: articles(40).toSpliced(25, 1) }, (site) => {
      expect(site.has('/columns/news/2/')).toBe(false);
      expect(site.read('/columns/news/1/')).toContain(
        'rel="canonical" href="https://rd.example.cn/columns/news/1/"',
      );
      expect(shown(site, '/columns/news/')).toHaveLength(19);
    });
  });

  it('say so when there is nothing yet', async () => {
    await withSite({ articles: [] }, (site) => {
      expect(site.read('/columns/news/')).toContain('还没有');
    });
  });
});

describe('an article', () => {
  it('leads to the ones before and after it in its own column only', async () => {
    const other = article('other', { column: 'notices', publishedAt: hour(2) });
    const records = { columns: [...columns, column('notices', '公告')] };
    await withSite({ ...records, articles: [...articles(3), other] }, (site) => {
      const html = site.read('/articles/a2/');
      expect(html).toContain('rel="next" href="/articles/a3/"');
      expect(html).toContain('rel="prev" href="/articles/a1/"');
      expect(site.read('/articles/other/')).not.toContain('aria-label="同栏目文章"');
    });
  });
});

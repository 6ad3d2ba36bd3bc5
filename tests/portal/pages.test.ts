import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exported, exportSite } from './exported.ts';

let site: Exported;
beforeAll(async () => {
  site = await exportSite();
}, 120_000);
afterAll(() => site.remove());

/** Content of a meta tag, or undefined. */
const tag = (html: string, name: string) =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
/** Inside a quoted attribute `<` is a letter like any other. */
const withoutTags = (html: string) => html.replace(/content="[^"]*"/g, '');
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

describe('tags of the government site guide', () => {
  it('are on an article, and agree with what the reader sees', () => {
    const html = site.read('/articles/cover222/');
    expect(tag(html, 'SiteName')).toBe('通许县人大代表之窗');
    expect(tag(html, 'SiteDomain')).toBe('rd.example.cn');
    expect(tag(html, 'SiteIDCode')).toBe('4102220001');
    expect(tag(html, 'ArticleTitle')).toBe(/<h1>(.*?)<\/h1>/.exec(html)?.[1]);
    expect(tag(html, 'PubDate')).toBe(/<time[^>]*>(.*?)<\/time>/.exec(html)?.[1]);
    expect(tag(html, 'PubDate')).toBe('2026-03-05 00:30');
    expect(tag(html, 'ContentSource')).toBe('县人大代表工作室');
    expect(tag(html, 'Author')).toBe('张某某');
    expect(tag(html, 'Keywords')).toBe('代表,履职');
    expect(tag(html, 'Description')).toBe('文章 cover222 的摘要。');
    expect(tag(html, 'Url')).toBe('https://rd.example.cn/articles/cover222/');
    expect(tag(html, 'Image')).toBe('https://rd.example.cn/media/pic-cover-720.jpg');
  });

  it('leave out what an article does not have', () => {
    const html = site.read('/articles/notice101/');
    expect(tag(html, 'Author')).toBeUndefined();
    expect(tag(html, 'Image')).toBeUndefined();
  });

  it.each([
    ['/columns/news/', '新闻动态', '新闻动态'],
    ['/columns/practice/1/', '代表履职', '工作动态'],
    ['/regulations/', '规章制度', '政策文件'],
    ['/stations/', '代表联络站', '概况信息'],
    ['/deputies/', '人大代表', '概况信息'],
  ])('say on %s that it is the column %s', (path, name, type) => {
    const html = site.read(path);
    expect(tag(html, 'ColumnName')).toBe(name);
    expect(tag(html, 'ColumnType')).toBe(type);
    expect(tag(html, 'ColumnDescription')).toMatch(/\S/);
    expect(tag(html, 'ColumnKeywords')).toMatch(/\S/);
  });
});

describe('every page', () => {
  it('has one main heading, the language, a description and its own address', () => {
    for (const path of site.pages) {
      const html = site.read(path);
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).toContain('<html lang="zh-CN">');
      expect(tag(html, 'description'), path).toMatch(/\S/);
      expect(html, path).toContain(`<link rel="canonical" href="https://rd.example.cn${path}">`);
    }
  });

  it('names the organizer, the records and the sign in its footer, without a script of others', () => {
    for (const path of [...site.pages, '/404/']) {
      const html = site.read(path);
      expect(html, path).toContain('主办单位：通许县人大常委会办公室');
      expect(html, path).toContain('豫ICP备00000000号');
      expect(html, path).toContain('豫公网安备41022200000000号');
      expect(html, path).toContain('<img src="/emblem.svg" alt="党政机关网站标识"');
      expect(html, path).toContain('href="/sitemap/"');
      expect(html, path).toContain('演示数据');
    }
  });

  it('loads nothing from elsewhere and has no script or style of its own inside', () => {
    for (const path of [...site.pages, '/404/']) {
      const html = withoutTags(site.read(path));
      expect(html.match(/(?:src|srcset)="(?!\/[^/])[^"]*"/g), path).toBeNull();
      expect(html.match(/<link rel="stylesheet" href="(?!\/_astro\/)/g), path).toBeNull();
      expect(html.match(/<style|\sstyle=|<script(?![^>]*\ssrc="\/_astro\/)/g), path).toBeNull();
    }
  });

  it('leads only to addresses and anchors that exist', () => {
    const broken: string[] = [];
    for (const path of [...site.pages, '/404/'])
      for (const [, target = ''] of site.read(path).matchAll(/(?:href|src)="([/#][^"]*)"/g)) {
        const [page, anchor] = target.split('#');
        const address = decodeURI(page || path);
        const isBroken =
          !site.has(address) || (anchor && !site.read(address).includes(` id="${anchor}"`));
        if (isBroken) broken.push(`${path} → ${target}`);
      }
    expect(broken).toEqual([]);
  });
});

describe('the navigation', () => {
  it('has columns with articles, and not the empty one or the one that staff left out', () => {
    const nav = /<nav class="main-nav".*?<\/nav>/s.exec(site.read('/'))?.[0];
    expect(nav).toContain('新闻动态');
    expect(nav).toContain('通知公告');
    expect(nav).not.toContain('学习园地');
    expect(nav).not.toContain('决议决定');
  });

  it('marks the section that a page is in', () => {
    expect(site.read('/articles/practice101/')).toContain(
      '<a href="/columns/news/" aria-current="true">',
    );
    expect(site.read('/stations/')).toContain('<a href="/stations/" aria-current="page">');
  });
});

describe('withdrawn records', () => {
  it('leave a page that says so, and no trace anywhere else', () => {
    expect(site.has('/articles/withdrawn2/index.html')).toBe(false);
    expect(site.read('/articles/withdrawn2/410.html')).toContain('这个页面已撤下');
    expect(site.read('/stations/stationg22/410.html')).toContain('noindex');
    const others = [...site.pages, '/feed.xml', '/sitemap.xml', '/data/articles.json'];
    for (const path of others) expect(site.read(path), path).not.toMatch(/withdrawn2|stationg22/);
  });
});

describe('texts that are markup', () => {
  it('come out as text on every page that shows them', () => {
    for (const path of [...site.pages, '/feed.xml']) {
      const text = withoutTags(site.read(path));
      expect(text, path).not.toContain('<script>window');
      expect(text, path).not.toContain('<img src=x');
      expect(text, path).not.toContain('<svg onload');
    }
    expect(site.read('/articles/hostile2/')).toContain('&lt;script&gt;window.broken=1');
  });
});

describe('a deputy', () => {
  it('is shown with constituency, station and photo, and nothing private', () => {
    const main = mainOf(site.read('/deputies/deputy2/'));
    expect(main).toContain('第1选区');
    expect(main).toContain('竖岗镇代表联络站');
    expect(mainOf(site.read('/deputies/deputyb3/'))).toContain('alt="古丽米热·艾比布力的照片"');
    expect(main).not.toContain('<img');
  });

  it('who holds no mandate any more has a page that says so, and is in no list', () => {
    expect(site.read('/deputies/deputyb4/')).toContain('现在不担任人大代表');
    for (const path of ['/deputies/', '/deputies/pinyin/', '/deputies/level/county/'])
      expect(site.read(path), path).not.toContain('deputyb4');
  });
});

describe('a place', () => {
  it('names the other village of the same name', () => {
    expect(site.read('/places/410222101201/')).toContain(
      '<a href="/places/410222205201/">厉庄乡王庄村</a>',
    );
  });

  it('without a station of its own shows the township’s, or says whom to call', () => {
    expect(mainOf(site.read('/places/410222101202/'))).toContain('百里池村代表联络点');
    expect(mainOf(site.read('/places/410222205201/'))).toContain('0371-00000009');
  });
});

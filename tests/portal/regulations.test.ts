import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { county, withdrawn } from './county.ts';
import { type Exported, exportSite } from './exported.ts';

let before: Exported;
let onTheDay: Exported;
beforeAll(async () => {
  before = await exportSite(county, withdrawn, '2026-03-10');
  onTheDay = await exportSite(county, withdrawn, '2026-03-11');
}, 120_000);
afterAll(() => {
  before.remove();
  onTheDay.remove();
});

/** The word for the status, from the page's table of facts. */
const status = (site: Exported, id: string) =>
  /<dt>效力<\/dt><dd><span[^>]*>(.*?)<\/span>/.exec(site.read(`/regulations/${id}/`))?.[1];

describe('the status of a regulation', () => {
  it('changes by itself on the day it comes into force', () => {
    expect(status(before, 'rule3333')).toBe('尚未施行');
    expect(status(onTheDay, 'rule3333')).toBe('现行有效');
  });

  it('ends on the day of repeal', () => {
    expect(status(before, 'rule4444')).toBe('现行有效');
    expect(status(onTheDay, 'rule4444')).toBe('已废止');
  });

  it('is the same in the list and on the home page', () => {
    for (const path of ['/regulations/', '/']) {
      const item = (site: Exported) =>
        site
          .read(path)
          .split('<li>')
          .find((text) => text.includes('/regulations/rule3333/'));
      expect(item(before), path).toContain('尚未施行');
      expect(item(onTheDay), path).toContain('现行有效');
    }
  });
});

describe('the page of a regulation', () => {
  it('names issuer, dates, how it came about, and that the gazette decides', () => {
    const html = before.read('/regulations/rule2222/');
    for (const text of ['通许县人大常委会', '2025-01-10', '2025-03-01', '2025年1月10日通过'])
      expect(html).toContain(text);
    expect(html).toContain('以公报文本为准');
  });

  it('has an anchor for every chapter, section and article, and a table of contents', () => {
    const html = before.read('/regulations/rule2222/');
    for (const anchor of ['z1', 'z2', 'z2j1', 't一', 't三之一'])
      expect(html).toContain(`id="${anchor}"`);
    expect(html).toContain('<a href="#z2j1">第一节　召开</a>');
    expect(html).toContain('<a href="#t三之一">第三之一条</a>');
  });

  it('links what it amends, both ways', () => {
    expect(before.read('/regulations/rule3333/')).toContain('href="/regulations/rule4444/"');
    expect(before.read('/regulations/rule4444/')).toContain('href="/regulations/rule3333/"');
  });

  it('has no table of contents when it has no chapters', () => {
    expect(before.read('/regulations/rule6666/')).not.toContain('aria-label="目录"');
  });
});

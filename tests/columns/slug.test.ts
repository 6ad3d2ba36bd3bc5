import { slugPattern, suggestSlug } from 'cms/columns/slug';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the suggested address of a column', () => {
  it.each([
    ['通知公告', 'tongzhi-gonggao'],
    ['常委会要闻', 'changwei-huiyao-wen'],
    ['代表之家（2026）', 'daibiao-zhijia-2026'],
    ['NPC 新闻', 'npcxin-wen'],
    ['！？', ''],
  ])('of %s is %j', (title, slug) => {
    expect(suggestSlug(title)).toBe(slug);
  });

  it('is always fit for an address, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(suggestSlug(title)).toMatch(new RegExp(`^$|${slugPattern.source}`));
      }),
    );
  });
});

import { nodesOf, plainText } from 'cms/files/lexical';
import { notesOn } from 'cms/regulations/notes';
import { readStructure } from 'cms/regulations/structure';
import { demoArticles } from 'cms/seed/articles';
import { demoColumns } from 'cms/seed/columns';
import { demoPictures } from 'cms/seed/pictures';
import { demoRegulations } from 'cms/seed/regulations';
import { demoSite } from 'cms/seed/site';
import { addDays, dayOf } from 'shared/clock';
import { freshDays, pageSize } from 'shared/columns/labels';
import { statusOn } from 'shared/regulations/labels';
import { describe, expect, it } from 'vitest';

// A leap day, a Sunday, the first and the last day of a year, and an ordinary Wednesday.
const days = ['2028-02-29', '2026-11-22', '2027-01-01', '2026-12-31', '2026-11-25'];
const textOf = (body: unknown) => plainText(nodesOf(body));

describe.each(days)('the articles of the demo county on %s', (today) => {
  const articles = demoArticles(today);

  it('are 180 with different ids and titles, 56 of them taken over by media', () => {
    expect(articles).toHaveLength(180);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(180);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(180);
    const outlets = articles.map((article) => article.outlets).filter((each) => each.length > 0);
    expect(outlets).toHaveLength(56);
    expect(new Set(outlets.flat())).toEqual(
      new Set(['全国人大网', '光明日报', '人大建设', '开封日报']),
    );
  });

  it('fill at least three pages in three columns and leave no column empty', () => {
    const sizes = demoColumns.map(
      ({ id }) => articles.filter(({ column }) => column === id).length,
    );
    expect(sizes.filter((size) => size > 2 * pageSize)).toHaveLength(3);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  it('lie in the last 14 months, none in the future, and keep every column fresh', () => {
    const published = articles.map(({ publishedAt }) => dayOf(publishedAt));
    expect(published.filter((day) => day >= today || day < addDays(today, -440))).toEqual([]);
    const stale = demoColumns.filter(({ id, kind }) => {
      const newest = articles.findLast(({ column }) => column === id)?.publishedAt ?? '';
      const limit = freshDays[kind];
      return limit !== null && dayOf(newest) < addDays(today, -limit);
    });
    expect(stale.map(({ title }) => title)).toEqual([]);
  });

  it('leave no mark of their notation in the text', () => {
    const marked = articles.filter(({ title, summary, body }) =>
      /[{}|]|\*\*|undefined|@@|!\[|\]\(/.test(title + summary + textOf(body)),
    );
    expect(marked.map(({ title }) => title)).toEqual([]);
  });

  it('show only pictures that are drawn', () => {
    const drawn = new Set(demoPictures.map(({ id }) => id));
    const used = articles.flatMap(({ cover, body }) => [
      ...(cover ? [cover] : []),
      ...body.root.children.flatMap((node) => (node.type === 'upload' ? [String(node.value)] : [])),
    ]);
    expect(used.length).toBeGreaterThan(60);
    expect(used.filter((id) => !drawn.has(id))).toEqual([]);
  });
});

describe.each(days)('the rules of the demo county on %s', (today) => {
  const rules = demoRegulations(today);

  it('are 12, each read into articles without a gap', () => {
    expect(rules).toHaveLength(12);
    const parts = rules.map(({ body }) => readStructure(nodesOf(body)));
    expect(parts.flatMap(notesOn)).toEqual([]);
    const sizes = parts.map((each) => each.filter(({ type }) => type === 'article').length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
    expect(Math.max(...sizes)).toBe(45);
  });

  it('show every status that a rule can have', () => {
    const statuses = rules.map((rule) => statusOn(rule, today));
    expect(statuses.filter((status) => status === 'inForce')).toHaveLength(9);
    expect(new Set(statuses)).toEqual(new Set(['inForce', 'upcoming', 'amended', 'repealed']));
  });

  it('amend rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const amended = rules.flatMap(({ amends }) => amends);
    expect(amended).toHaveLength(2);
    expect(amended.filter((id) => !ids.has(id))).toEqual([]);
  });
});

it('names no mobile number and no identity number in any text', () => {
  const texts = [
    ...demoArticles('2026-11-25').map(({ title, body }) => title + textOf(body)),
    ...demoRegulations('2026-11-25').map(({ title, body }) => title + textOf(body)),
    JSON.stringify(demoSite),
  ];
  expect(texts.filter((text) => /(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]/.test(text))).toEqual([]);
});

it('gives every picture words for those who do not see it', () => {
  expect(demoPictures).toHaveLength(26);
  expect(demoPictures.filter(({ alt }) => alt.length < 10)).toEqual([]);
});

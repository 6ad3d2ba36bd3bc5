import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { plainText, type TextNode } from 'cms/files/lexical';
import { numberOf } from 'cms/regulations/numerals';
import { readStructure } from 'cms/regulations/structure';
import { describe, expect, it } from 'vitest';
import { block, blocksOf } from './text.ts';

/** Official texts lie beside the project where they are at hand. */
const folder = resolve(import.meta.dirname, '../../../shared/data/laws');
const texts = existsSync(folder)
  ? globSync('*/*.md', { cwd: folder }).map((file) => ({
      name: basename(file, '.md'),
      body: readFileSync(join(folder, file), 'utf8').split('<!-- INFO END -->').at(-1) ?? '',
    }))
  : [];

const bare = (text: string) => text.replace(/[\s\p{Cf}]/gu, '');

/** The number of the last line that begins with 第…条 and a space, read without the reader under test. */
function lastArticle(body: string): number {
  const labels = [...body.matchAll(/^[\s#]*第([一二三四五六七八九十百千零]+)条[\s\u3000]/gm)];
  return numberOf(labels.at(-1)?.[1] ?? '') ?? 0;
}

describe.skipIf(texts.length === 0)('real laws and local regulations', () => {
  it('are all there', () => {
    expect(texts.length).toBeGreaterThanOrEqual(53);
  });

  const forms: [string, (body: string) => TextNode[]][] = [
    ['with headings', blocksOf],
    ['typed as plain paragraphs', (body) => blocksOf(body.replace(/^#+\s+/gm, ''))],
    ['pasted as one paragraph with line breaks', pasted],
  ];

  describe.each(forms)('%s', (_, blocks) => {
    it.each(texts)('$name loses no word', ({ body }) => {
      const parts = readStructure(blocks(body));
      const read = parts.map(({ label, title, blocks }) => label + title + plainText(blocks));
      expect(bare(read.join(''))).toBe(bare(body.replace(/^#+\s+/gm, '')));
    });

    it.each(texts)('$name has as many articles as its last number', ({ body }) => {
      const articles = readStructure(blocks(body)).filter(({ type }) => type === 'article');
      expect(articles.map(({ number }) => number)).toEqual(
        Array.from({ length: lastArticle(body) }, (_, at) => at + 1),
      );
    });

    it.each(texts)('$name has an anchor for every part', ({ body }) => {
      const anchors = readStructure(blocks(body)).map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
    });
  });
});

function pasted(body: string): TextNode[] {
  const children = blocksOf(body).flatMap(({ children = [] }) => [
    { type: 'linebreak' },
    ...children,
  ]);
  return [block('', { children })];
}

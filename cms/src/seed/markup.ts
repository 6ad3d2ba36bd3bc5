import { createHash } from 'node:crypto';
import {
  articleLink,
  type Body,
  type BodyNode,
  bodyOf,
  heading,
  list,
  paragraph,
  picture,
  quote,
  rule,
  table,
  text,
  webLink,
} from './body.ts';
import { idOf } from './random.ts';

/** A text file of the demo: fields above the line `---`, blocks separated by empty lines below it. */
export interface Written {
  fields: Readonly<Record<string, string>>;
  text: string;
}

export function readWritten(source: string): Written {
  const [head = '', ...rest] = source.replaceAll('\r', '').split('\n---\n');
  const fields = head.split('\n').map((line) => {
    const at = line.indexOf(':');
    if (at < 1) throw new SyntaxError(`no field name in “${line}”`);
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  return { fields: Object.fromEntries(fields), text: rest.join('\n---\n').trim() };
}

/**
 * The editor's document of a text: `## ` and `### ` headings, `- ` and `1. ` lists, `> ` quotes, `| ` tables
 * (`<` joins a cell to the one before, `^` to the one above, `! ` makes it a header), `![motive] caption` pictures,
 * `===` a rule, `**bold**`, `[words](address)`, `[words](articles/key)`.
 */
export function bodyFrom(source: string, key: string): Body {
  let links = 0;
  const nextKey = () => {
    links += 1;
    // Payload names these nodes with 24 hexadecimal digits.
    return createHash('sha256').update(`${key}#${links}`).digest('hex').slice(0, 24);
  };
  return bodyOf(source.split(/\n{2,}/).map((part) => blockOf(part.trim(), nextKey)));
}

/** The text of a document's paragraphs without marks, for a summary. */
export function plainText(source: string): string {
  return source
    .split('\n')
    .filter((line) => line !== '' && !/^[#|!>=-]/.test(line))
    .join('')
    .replaceAll('**', '')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

function blockOf(part: string, nextKey: () => string): BodyNode {
  const lines = part.split('\n');
  const inline = (words: string) => inlineOf(words, nextKey);
  const stripped = (mark: RegExp) => lines.map((line) => inline(line.replace(mark, '')));
  const image = /^!\[([A-Za-z0-9]+)\]\s*(.*)$/.exec(part);
  if (image?.[1]) return picture(idOf(`media/${image[1]}`), nextKey(), image[2] || null);
  if (part === '===') return rule();
  if (part.startsWith('### ')) return heading('h3', inline(part.slice(4)));
  if (part.startsWith('## ')) return heading('h2', inline(part.slice(3)));
  if (part.startsWith('- ')) return list('bullet', stripped(/^- /));
  if (/^\d+\. /.test(part)) return list('number', stripped(/^\d+\. /));
  if (part.startsWith('> ')) return quote(inline(lines.map((line) => line.slice(2)).join('')));
  if (part.startsWith('|')) return tableOf(lines, inline);
  return paragraph(inline(lines.join('')));
}

function inlineOf(words: string, nextKey: () => string): BodyNode[] {
  return words
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('**')) return text(part.slice(2, -2), true);
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
      if (!link?.[1] || !link[2]) return text(part);
      return link[2].startsWith('articles/')
        ? articleLink(link[1], idOf(link[2]), nextKey())
        : webLink(link[1], link[2], nextKey());
    });
}

function tableOf(lines: string[], inline: (words: string) => BodyNode[]): BodyNode {
  const grid = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const rows = grid.map((row, y) =>
    row.flatMap((cell, x) => {
      if (cell === '<' || cell === '^') return [];
      let [colSpan, rowSpan] = [1, 1];
      while (row[x + colSpan] === '<') colSpan += 1;
      while (grid[y + rowSpan]?.[x] === '^') rowSpan += 1;
      const marked = cell.startsWith('! ');
      const header = y === 0 ? 1 : marked ? (x === 0 ? 2 : 1) : 0;
      return [
        { content: inline(marked ? cell.slice(2) : cell), colSpan, rowSpan, header } as const,
      ];
    }),
  );
  return table(rows);
}

import type { TextNode } from 'cms/files/lexical';

/** A paragraph or heading of the editor, as it stores it. */
export function block(text: string, more: Record<string, unknown> = {}): TextNode {
  return { type: 'paragraph', children: [words(text)], ...more };
}

export function words(text: string, format = 0): TextNode {
  return { type: 'text', text, format };
}

/** Blocks of a text in Markdown: lines with # are headings, the others paragraphs. */
export function blocksOf(markdown: string): TextNode[] {
  return markdown
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const heading = /^(#+)\s+(.*)$/.exec(line);
      return heading
        ? block(heading[2] ?? '', { type: 'heading', tag: `h${heading[1]?.length}` })
        : block(line);
    });
}

import { plainText, type TextNode } from '../files/lexical.ts';

/** One block of a regulation with its words. */
export interface Line {
  node: TextNode;
  text: string;
}

/** The blocks of a text, with paragraphs parted at their line breaks: pasted texts often hold several articles in one. */
export function linesOf(nodes: readonly TextNode[]): Line[] {
  return nodes
    .flatMap(partAtBreaks)
    .map((node) => ({ node, text: plainText([node]).trim() }))
    .filter(({ node, text }) => !isEmpty(text) || node.type === 'table' || node.type === 'upload');
}

function isEmpty(text: string): boolean {
  return text.replace(/[\s\p{Cf}]/gu, '') === '';
}

function partAtBreaks(node: TextNode): TextNode[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
  const parts: TextNode[][] = [[]];
  for (const child of node.children ?? []) {
    if (child.type === 'linebreak') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map((children) => ({ ...node, children }));
}

/** Whether the first `length` characters of a block are in bold type. */
export function beginsBold(node: TextNode, length: number): boolean {
  const first = node.children?.find((child) => typeof child.text === 'string');
  const isBold = typeof first?.format === 'number' && (first.format & 1) === 1;
  return isBold && String(first?.text).trimEnd().length <= length;
}

/** A copy of a block without its first characters, its spaces before and after them included. */
export function withoutStart(node: TextNode, count: number): TextNode {
  let left = count;
  const shorten = (part: TextNode): TextNode => {
    if (typeof part.text === 'string') {
      const cut = Math.min(left, part.text.length);
      left -= cut;
      return { ...part, text: part.text.slice(cut) };
    }
    if (part.type === 'tab' && left > 0) {
      left -= 1;
      return { type: 'text', text: '' };
    }
    return part.children ? { ...part, children: part.children.map(shorten) } : part;
  };
  return shorten(node);
}

import type { TextNode } from 'cms/files/lexical';

/** Small makers of the editor's nodes, as it stores them. */
export const text = (words: string, format = 0): TextNode => ({
  type: 'text',
  text: words,
  format,
});

export const paragraph = (...children: (TextNode | string)[]): TextNode => ({
  type: 'paragraph',
  format: '',
  children: children.map(nodeOf),
});

export const heading = (tag: string, words: string): TextNode => ({
  type: 'heading',
  tag,
  children: [text(words)],
});

export const list = (listType: 'bullet' | 'number', ...items: TextNode[][]): TextNode => ({
  type: 'list',
  listType,
  start: 1,
  children: items.map((children) => ({ type: 'listitem', children })),
});

export const link = (url: string, words: string): TextNode => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text(words)],
});

export const linkTo = (room: string, id: string, words: string): TextNode => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo: room, value: id } },
  children: [text(words)],
});

export const picture = (id: string, caption?: string): TextNode => ({
  type: 'upload',
  relationTo: 'media',
  value: id,
  fields: caption === undefined ? {} : { caption },
});

interface CellForm {
  head?: 0 | 1 | 2 | 3;
  colSpan?: number;
  rowSpan?: number;
}

export const cell = (
  words: string,
  { head = 0, colSpan = 1, rowSpan = 1 }: CellForm = {},
): TextNode => ({
  type: 'tablecell',
  headerState: head,
  colSpan,
  rowSpan,
  children: [paragraph(words)],
});

export const table = (...rows: TextNode[][]): TextNode => ({
  type: 'table',
  children: rows.map((children) => ({ type: 'tablerow', children })),
});

/** A whole text, as a document holds it. */
export const body = (...children: TextNode[]) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: children.map(versioned),
  },
});

function nodeOf(child: TextNode | string): TextNode {
  return typeof child === 'string' ? text(child) : child;
}

/** The editor refuses nodes without a version. */
function versioned(node: TextNode): TextNode {
  return {
    version: 1,
    ...(node.children ? { direction: 'ltr', indent: 0, format: '' } : {}),
    ...(node.type === 'text' ? { mode: 'normal', style: '', detail: 0 } : {}),
    ...node,
    ...(node.children ? { children: node.children.map(versioned) } : {}),
  };
}

import type { Article } from '../payload-types.ts';

/** A whole document of the editor: what an article's or regulation's `body` holds. */
export type Body = Article['body'];

/** A part of one, as Payload stores it. */
export type BodyNode = Body['root']['children'][number];

interface Cell {
  content: BodyNode[];
  colSpan: number;
  rowSpan: number;
  /** 0 plain, 1 heads its column (stands in the top row), 2 heads its row. */
  header: 0 | 1 | 2;
}

const block = { direction: 'ltr', format: '', indent: 0, version: 1 } as const;

export function bodyOf(children: BodyNode[]): Body {
  return { root: { ...block, type: 'root', children } };
}

export function text(words: string, bold = false): BodyNode {
  const format = bold ? 1 : 0;
  return { type: 'text', version: 1, detail: 0, format, mode: 'normal', style: '', text: words };
}

export function paragraph(children: BodyNode[]): BodyNode {
  return { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children };
}

export function heading(tag: 'h2' | 'h3' | 'h4', children: BodyNode[]): BodyNode {
  return { ...block, type: 'heading', tag, children };
}

export function quote(children: BodyNode[]): BodyNode {
  return { ...block, type: 'quote', children };
}

export function list(kind: 'bullet' | 'number', items: BodyNode[][]): BodyNode {
  return {
    ...block,
    type: 'list',
    listType: kind,
    start: 1,
    tag: kind === 'bullet' ? 'ul' : 'ol',
    children: items.map((children, index) => ({
      ...block,
      type: 'listitem',
      value: index + 1,
      children,
    })),
  };
}

export function rule(): BodyNode {
  return { type: 'horizontalrule', version: 1 };
}

/** A picture from the media library between two paragraphs; `key` keeps the node's id the same on every run. */
export function picture(media: string, key: string, caption: string | null): BodyNode {
  return {
    type: 'upload',
    version: 3,
    format: '',
    id: key,
    relationTo: 'media',
    value: media,
    fields: caption ? { caption } : {},
  };
}

export function webLink(words: string, url: string, key: string): BodyNode {
  return link(words, key, { linkType: 'custom', url, newTab: false });
}

export function articleLink(words: string, article: string, key: string): BodyNode {
  const doc = { relationTo: 'articles', value: article };
  return link(words, key, { linkType: 'internal', doc, newTab: false });
}

export function table(rows: Cell[][]): BodyNode {
  return {
    ...block,
    type: 'table',
    children: rows.map((cells) => ({
      ...block,
      type: 'tablerow',
      children: cells.map(({ content, colSpan, rowSpan, header }) => ({
        ...block,
        type: 'tablecell',
        backgroundColor: null,
        colSpan,
        rowSpan,
        headerState: header,
        children: [paragraph(content)],
      })),
    })),
  };
}

function link(words: string, key: string, fields: object): BodyNode {
  return { ...block, type: 'link', version: 3, id: key, fields, children: [text(words)] };
}

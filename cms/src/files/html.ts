import type { Picture } from 'shared/media/contract';
import { routes } from 'shared/routes';
import { cleanHtml } from './allowed.ts';
import { pictureOf, type TextNode, targetOf } from './lexical.ts';
import { isSafeLink } from './links.ts';
import { tableHtml } from './table.ts';

/** What a text refers to, as far as the public may see it. */
export interface References {
  picture(id: string): Picture | undefined;
  /** The public address of a document, undefined while it has none. */
  address(room: string, id: string): string | undefined;
}

/** A text holds something that has no public form; the message tells the person who can change it what to do. */
export class UnknownNode extends Error {
  override name = 'UnknownNode';
  constructor(type: string, advice = '请在编辑器里删去这一处，或用段落、列表、表格、图片重新写。') {
    super(`正文里有不能发布的内容（${type}）。${advice}`);
  }
}

/** Escapes text for use in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Clean HTML of a stored text. Throws `UnknownNode`. */
export function textHtml(nodes: readonly TextNode[], references: References): string {
  let tables = 0;
  const inner = (children: readonly TextNode[] = []): string => children.map(html).join('');
  const blocks: Record<string, (node: TextNode) => string> = {
    paragraph: (node) => paragraphs(node, inner),
    heading: (node) => block(headingTag(node.tag), node, inner(node.children)),
    quote: (node) => block('blockquote', node, inner(node.children)),
    list: (node) => list(node, inner),
    listitem: (node) => `<li>${inner(node.children)}</li>`,
    table: (node) => {
      tables += 1;
      return tableHtml(node, tables, inner);
    },
    horizontalrule: () => '<hr>',
    linebreak: () => '<br>',
    tab: () => '　',
    text: formatted,
    link: (node) => link(node, inner(node.children), references),
    autolink: (node) => link(node, inner(node.children), references),
    upload: (node) => figure(node, references),
  };
  function html(node: TextNode): string {
    const render = Object.hasOwn(blocks, node.type) ? blocks[node.type] : undefined;
    if (!render) throw new UnknownNode(node.type);
    return render(node);
  }
  return cleanHtml(inner(nodes));
}

/** A pasted picture may stand within a paragraph; HTML wants it between two. */
function paragraphs(node: TextNode, inner: (nodes: TextNode[]) => string): string {
  const runs: TextNode[][] = [[]];
  for (const child of node.children ?? []) {
    if (child.type === 'upload') runs.push([child], []);
    else runs.at(-1)?.push(child);
  }
  return runs
    .map((run) => (run[0]?.type === 'upload' ? inner(run) : block('p', node, inner(run))))
    .join('');
}

/** An empty block is a clerk's way to make distance; the portal has its own. */
function block(tag: string, node: TextNode, content: string): string {
  if (content.replace(/<br>|[\s\p{Cf}]/gu, '') === '') return '';
  const side = node.format === 'center' || node.format === 'right' ? node.format : null;
  return `<${tag}${side ? ` class="${side}"` : ''}>${content}</${tag}>`;
}

function headingTag(tag: unknown): string {
  if (tag === 'h3') return 'h3';
  return tag === 'h1' || tag === 'h2' ? 'h2' : 'h4';
}

/** The editor stores a list within a list as an item of its own; HTML wants it inside the item before. */
function list(node: TextNode, inner: (nodes: TextNode[]) => string): string {
  const ordered = node.listType === 'number';
  const items: string[] = [];
  for (const item of node.children ?? []) {
    const isNested =
      item.children?.every(({ type }) => type === 'list') && item.children.length > 0;
    const before = isNested ? items.pop() : undefined;
    if (before && item.children)
      items.push(before.replace(/<\/li>$/, `${inner(item.children)}</li>`));
    else items.push(inner([item]));
  }
  const start = Number.isInteger(node.start) && node.start !== 1 ? ` start="${node.start}"` : '';
  return ordered ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
}

/** Bits of the editor's text format and their elements, innermost first. */
const formats = [
  [64, 'sup'],
  [32, 'sub'],
  [4, 's'],
  [8, 'u'],
  [2, 'em'],
  [1, 'strong'],
] as const;

function formatted(node: TextNode): string {
  const format = typeof node.format === 'number' ? node.format : 0;
  return formats.reduce(
    (content, [bit, tag]) => (format & bit ? `<${tag}>${content}</${tag}>` : content),
    escapeHtml(typeof node.text === 'string' ? node.text : ''),
  );
}

/** A link that leads nowhere safe or public leaves its words. */
function link(node: TextNode, content: string, references: References): string {
  const target = targetOf(node);
  const url = (node.fields as Record<string, unknown> | undefined)?.url;
  const href = target
    ? references.address(target.room, target.id)
    : isSafeLink(url)
      ? new URL(url.trim()).href
      : undefined;
  if (!href) return content;
  const rel = href.startsWith('http') ? ' rel="external noopener"' : '';
  return `<a href="${escapeHtml(href)}"${rel}>${content}</a>`;
}

/** A picture in all its sizes. One that was deleted since is left out. */
function figure(node: TextNode, references: References): string {
  if (node.pending)
    throw new UnknownNode(
      '粘贴来的图片',
      '它还在别的网站上，没有传进来。请删去，把图片存到电脑，再用“+”里的“上传”插入。',
    );
  const id = pictureOf(node);
  if (id === null) throw new UnknownNode(`upload ${String(node.relationTo)}`);
  const picture = references.picture(id);
  const widest = picture?.sizes.at(-1);
  if (!picture || !widest) return '';
  const set = (format: 'webp' | 'jpeg') =>
    picture.sizes.map((size) => `${routes.media(size[format])} ${size.width}w`).join(', ');
  const sizes = '(min-width: 760px) 720px, 100vw';
  const own = (node.fields as Record<string, unknown> | undefined)?.caption;
  const caption = typeof own === 'string' && own.trim() ? own : picture.caption;
  return (
    `<figure><picture><source type="image/webp" srcset="${set('webp')}" sizes="${sizes}">` +
    `<img src="${routes.media(widest.jpeg)}" srcset="${set('jpeg')}" sizes="${sizes}"` +
    ` width="${widest.width}" height="${widest.height}" loading="lazy" decoding="async"` +
    ` alt="${escapeHtml(picture.alt)}"></picture>` +
    `${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`
  );
}

/** A node of an editor's text as stored. What else it holds depends on its type. */
export interface TextNode {
  type: string;
  children?: TextNode[];
  [key: string]: unknown;
}

/** The root's children of a text; none for a text that was never written. */
export function nodesOf(text: unknown): TextNode[] {
  const root = (text as { root?: TextNode } | null | undefined)?.root;
  return root?.children ?? [];
}

/** Every node of a text, parents before children, in reading order. */
export function* walk(nodes: readonly TextNode[]): Generator<TextNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children ?? []);
  }
}

/** Types that begin a new line when a text is read without its form. */
const lines = ['paragraph', 'heading', 'quote', 'listitem', 'tablerow'];

/** The words of a text; blocks and line breaks become line feeds, table cells are parted by a space. */
export function plainText(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n';
      if (node.type === 'tab') return '\t';
      if (typeof node.text === 'string') return node.text;
      const inner = plainText(node.children ?? []);
      if (node.type === 'tablecell') return `${inner.trim().replaceAll('\n', ' ')} `;
      return lines.includes(node.type) ? `${inner.trimEnd()}\n` : inner;
    })
    .join('');
}

/** Whether a text says or shows anything at all. */
export function isBlank(text: unknown): boolean {
  const nodes = [...walk(nodesOf(text))];
  if (nodes.some(({ type }) => type === 'upload' || type === 'table')) return false;
  // Invisible characters do not make a text.
  return plainText(nodesOf(text)).replace(/[\s\p{Cf}\p{Zs}]/gu, '') === '';
}

/** The id behind a stored relation, whether it came populated or not. */
function relationId(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

/** The id of the picture that an upload node shows. */
export function pictureOf(node: TextNode): string | null {
  return node.type === 'upload' && node.relationTo === 'media' ? relationId(node.value) : null;
}

/** The document an internal link points to. */
export function targetOf(node: TextNode): { room: string; id: string } | null {
  const fields = node.fields as Record<string, unknown> | undefined;
  if (node.type !== 'link' || fields?.linkType !== 'internal') return null;
  const doc = fields.doc as { relationTo?: unknown; value?: unknown } | null | undefined;
  const id = relationId(doc?.value);
  return id && typeof doc?.relationTo === 'string' ? { room: doc.relationTo, id } : null;
}

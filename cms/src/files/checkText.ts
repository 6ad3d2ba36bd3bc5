import { textHtml, UnknownNode } from './html.ts';
import { isBlank, nodesOf, walk } from './lexical.ts';
import { isSafeLink, linkRule } from './links.ts';

/** Nothing is looked up: only whether every node has a public form is asked. */
const nothing = { picture: () => undefined, address: () => undefined };

/**
 * Field check of a long text: true, or what a clerk has to put right before it can be published.
 * What passes here can be built later, when nobody is looking any more.
 */
export function checkText({ withPictures }: { withPictures: boolean }) {
  return (value: unknown) => {
    const problem = problemOf(value);
    if (problem || withPictures) return problem ?? true;
    const hasPicture = [...walk(nodesOf(value))].some(({ type }) => type === 'upload');
    return hasPicture ? '这里的正文不能放图片。请删去图片，改用文字或表格。' : true;
  };
}

function problemOf(value: unknown): string | null {
  if (isBlank(value)) return '正文还是空的。请写好正文再发布。';
  const nodes = nodesOf(value);
  for (const node of walk(nodes)) {
    const fields = node.fields as { linkType?: unknown; url?: unknown } | undefined;
    if (node.type === 'link' && fields?.linkType !== 'internal' && !isSafeLink(fields?.url))
      return `正文里的链接“${String(fields?.url ?? '')}”不能用。${linkRule}`;
  }
  try {
    textHtml(nodes, nothing);
    return null;
  } catch (error) {
    if (error instanceof UnknownNode) return error.message;
    throw error;
  }
}

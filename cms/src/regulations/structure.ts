import type { Provision } from 'shared/regulations/contract';
import type { TextNode } from '../files/lexical.ts';
import { type Label, readLabel, readTitle } from './label.ts';
import { beginsBold, type Line, linesOf, withoutStart } from './lines.ts';

/** A provision whose paragraphs are still blocks of the editor. */
export interface Part extends Omit<Provision, 'html'> {
  number: number;
  sub: number;
  blocks: TextNode[];
}

/**
 * Reads the structure of a regulation from its text as written: 编 章 节 by headings or lines that look so,
 * 条 by labels at the beginning of a line. Numbers are taken as they stand; what is odd is told by `notesOn`.
 * Every word of the text is in exactly one part, but for a table of contents at the beginning.
 */
export function readStructure(nodes: readonly TextNode[]): Part[] {
  const parts: Part[] = [];
  const anchors = anchorMaker();
  let due = 1;
  let open: Part | null = null;
  for (const line of withoutContents(linesOf(nodes))) {
    const label = labelOf(line, due);
    if (label) {
      const part = begin(line, label, anchors(label));
      parts.push(part);
      open = label.type === 'article' ? part : null;
      if (label.type === 'article') due = label.number + 1;
    } else if (open && line.node.type !== 'heading' && !isAnnex(line.text)) {
      open.blocks.push(line.node);
    } else if (!continuesTitle(parts.at(-1), line)) {
      open = null;
      parts.push({ ...anchors(null), blocks: [line.node] });
    }
  }
  return parts;
}

function labelOf({ node, text }: Line, due: number): Label | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return null;
  const loose = readLabel(text, due, true);
  if (!loose) return null;
  return readLabel(text, due, node.type === 'heading' || beginsBold(node, loose.length));
}

function begin({ node, text }: Line, label: Label, named: Omit<Part, 'blocks'>): Part {
  if (label.type !== 'article')
    return { ...named, title: readTitle(text.slice(label.length)), blocks: [] };
  const lead = leadOf(node, text);
  const rest = withoutStart(node, lead + label.length);
  // An article that was typed as a heading is a paragraph like the others.
  return { ...named, blocks: [{ ...rest, type: 'paragraph' }] };
}

/** Spaces before the first word of a block, which `text` no longer has. */
function leadOf(node: TextNode, text: string): number {
  const raw = (node.children ?? [])
    .map((child) => (child.type === 'tab' ? '\t' : String(child.text ?? '')))
    .join('');
  return Math.max(0, raw.indexOf(text.slice(0, 1)));
}

/** Where annexes begin: they belong to no article. */
function isAnnex(text: string): boolean {
  return /^(?:附件|附表|附录|附图)[\s\u3000]*[一二三四五六七八九十\d]{0,3}[\s\u3000:：]*.{0,40}$/.test(
    text,
  );
}

/** A long chapter title that was broken into two lines. */
function continuesTitle(before: Part | undefined, { node, text }: Line): boolean {
  if (!before?.title || !/[、和与及的或]$/.test(before.title)) return false;
  if (node.type === 'table' || text.length > 30 || /[。；：，]/.test(text)) return false;
  before.title += readTitle(text);
  return true;
}

/** A table of contents before the text says nothing that the headings do not: the portal makes its own. */
function withoutContents(lines: Line[]): Line[] {
  const start = lines.findIndex(({ text }) => /^目[\s\u3000]*[录次]$/.test(text));
  if (start < 0) return lines;
  const isHeading = ({ text }: Line) => readLabel(text, 0, false)?.label;
  let end = start + 1;
  const seen = new Set<string>();
  for (let line = lines[end]; line; line = lines[++end]) {
    const label = isHeading(line);
    const isSection = label?.endsWith('节');
    if (!label || (!isSection && seen.has(label))) break;
    seen.add(label);
  }
  const later = new Set(lines.slice(end).map(isHeading));
  const isRepeated = seen.size > 0 && [...seen].every((label) => later.has(label));
  return isRepeated ? [...lines.slice(0, start), ...lines.slice(end)] : lines;
}

/** Gives each part its anchor: `b1` `z1` `z1j2` `t13` `t13-1`, `x1` for text; a repeated one gets `x2` added. */
function anchorMaker() {
  const used = new Map<string, number>();
  let [part, chapter, texts] = ['', '', 0];
  const once = (anchor: string) => {
    const times = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, times);
    return times === 1 ? anchor : `${anchor}x${times}`;
  };
  return (label: Label | null): Omit<Part, 'blocks'> => {
    if (!label)
      return { type: 'text', anchor: `x${++texts}`, label: '', title: '', number: 0, sub: 0 };
    const { type, number, sub } = label;
    if (type === 'part') [part, chapter] = [`b${number}`, ''];
    if (type === 'chapter') chapter = `${part}z${number}`;
    const anchor = {
      part,
      chapter,
      section: `${chapter || part}j${number}`,
      article: `t${number}${sub ? `-${sub}` : ''}`,
    }[type];
    return { type, anchor: once(anchor), label: label.label, title: '', number, sub };
  };
}

import type { TextNode } from './lexical.ts';

/** Bits of a cell's header state in the editor. */
const headsColumn = 1;
const headsRow = 2;

/**
 * A table with its merged cells and headers, in a region that scrolls by keyboard on narrow screens.
 * `number` tells the regions of a page apart for screen readers.
 */
export function tableHtml(
  node: TextNode,
  number: number,
  inner: (nodes: TextNode[]) => string,
): string {
  const rows = (node.children ?? [])
    .map((row) => row.children ?? [])
    .filter((row) => row.length > 0);
  if (rows.length === 0) return '';
  const heads = headRows(rows);
  const lines = rows.map(
    (row, at) => `<tr>${row.map((cell) => cellHtml(cell, at < heads, inner)).join('')}</tr>`,
  );
  const head = heads > 0 ? `<thead>${lines.slice(0, heads).join('')}</thead>` : '';
  return (
    `<div class="table" role="region" tabindex="0" aria-label="表格 ${number}，可左右滚动">` +
    `<table>${head}<tbody>${lines.slice(heads).join('')}</tbody></table></div>`
  );
}

/**
 * How many rows at the top are all headers. None if a cell reaches from them into the body
 * (a row group cuts such a cell), or if no row would be left below.
 */
function headRows(rows: TextNode[][]): number {
  const isHead = (row: TextNode[]) => row.every((cell) => (stateOf(cell) & headsColumn) !== 0);
  const first = rows.findIndex((row) => !isHead(row));
  if (first <= 0) return 0;
  const reaches = rows
    .slice(0, first)
    .some((row, at) => row.some((cell) => at + span(cell.rowSpan) > first));
  return reaches ? 0 : first;
}

function cellHtml(cell: TextNode, inHead: boolean, inner: (nodes: TextNode[]) => string): string {
  const state = stateOf(cell);
  const spans = attribute('colspan', span(cell.colSpan)) + attribute('rowspan', span(cell.rowSpan));
  const content = unwrapped(inner(cell.children ?? []));
  if (state === 0) return `<td${spans}>${content}</td>`;
  const scope = inHead || !(state & headsRow) ? 'col' : 'row';
  return `<th scope="${scope}"${spans}>${content}</th>`;
}

/** A cell with a single paragraph needs no paragraph. */
function unwrapped(content: string): string {
  const single = /^<p>((?:(?!<p[\s>]|<\/p>)[\s\S])*)<\/p>$/.exec(content);
  return single?.[1] ?? content;
}

function stateOf(cell: TextNode): number {
  return typeof cell.headerState === 'number' ? cell.headerState : 0;
}

/** A span as HTML can show it; anything else in the data counts as one. */
function span(value: unknown): number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000 ? Number(value) : 1;
}

function attribute(name: string, value: number): string {
  return value > 1 ? ` ${name}="${value}"` : '';
}

import { Refused } from '../errors.ts';

/** Most documents in one answer, and deepest relations filled in. */
export const maxLimit = 100;
export const maxDepth = 2;
const maxConditions = 60;

const operators = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
]);
const listOperators = new Set(['in', 'not_in', 'all']);
const name = /^[a-z_][a-z0-9_-]*(\.[a-z_][a-z0-9_-]*)*$/i;
const sorting = /^-?[a-z_][\w.]*(,-?[a-z_][\w.]*)*$/i;
const scalars = ['limit', 'depth', 'page', 'sort', 'draft', 'pagination', 'trash', 'locale'];

/**
 * The query of an address, with its limits capped. Throws `Refused` for anything that the database
 * could take for more than a plain condition: strange keys, unknown operators, objects as values.
 */
export function checkedQuery(query: URLSearchParams): URLSearchParams {
  const keys = [...query.keys()].map(pathOf);
  for (const path of keys) checkPath(path);
  if (keys.filter(([root]) => root === 'where').length > maxConditions)
    throw new Refused('badQuery');
  if (query.get('where') || query.get('joins')) throw new Refused('badQuery');
  for (const scalar of scalars) checkScalar(query, scalar);
  const sort = query.get('sort');
  if (sort && !sorting.test(sort)) throw new Refused('badQuery');
  return capped(query);
}

/** `where[or][0][title][like]` as its parts. */
function pathOf(key: string): string[] {
  const [root = '', ...rest] = key.split('[');
  const parts = rest.map((part) => (part.endsWith(']') ? part.slice(0, -1) : null));
  if (parts.some((part) => part === null)) throw new Refused('badQuery');
  return [root, ...(parts as string[])];
}

function checkPath([root = '', ...parts]: string[]): void {
  if (!name.test(root) || isPoison(root)) throw new Refused('badQuery');
  if (root === 'where') checkWhere(parts);
  else if (root === 'joins') checkJoins(parts);
  else if (parts.some((part) => part !== '' && !/^\d+$/.test(part) && !isField(part)))
    throw new Refused('badQuery');
}

function checkWhere(parts: string[]): void {
  let rest = parts;
  while (/^(and|or)$/i.test(rest[0] ?? '') && /^\d{1,3}$/.test(rest[1] ?? '')) rest = rest.slice(2);
  if (rest.length === 0 && parts.length === 0) return;
  const [field = '', operator = '', item, ...more] = rest;
  const fits =
    isField(field) &&
    operators.has(operator) &&
    (item === undefined || (listOperators.has(operator) && /^\d{0,3}$/.test(item))) &&
    more.length === 0;
  if (!fits || parts.length > 14) throw new Refused('badQuery');
}

/** Conditions inside of joined lists are not offered: each would be a question about another room. */
function checkJoins([join = '', option = '', ...more]: string[]): void {
  const fits = isField(join) && ['limit', 'page', 'sort'].includes(option) && more.length === 0;
  if (join !== '' && !fits) throw new Refused('badQuery');
}

function isField(part: string): boolean {
  // Two underscores would be read as a dot.
  return name.test(part) && !part.includes('__') && !part.split('.').some(isPoison);
}

function isPoison(key: string): boolean {
  return ['__proto__', 'constructor', 'prototype'].includes(key) || key.startsWith('$');
}

function checkScalar(query: URLSearchParams, scalar: string): void {
  const given = [...query.keys()].filter((key) => key === scalar || key.startsWith(`${scalar}[`));
  if (given.length > 1 || (given.length === 1 && given[0] !== scalar))
    throw new Refused('badQuery');
}

function capped(query: URLSearchParams): URLSearchParams {
  const result = new URLSearchParams(query);
  // Without a limit, `pagination=false` means all.
  if (result.get('pagination') === 'false' && !result.has('limit')) result.set('limit', '0');
  for (const [key, value] of query) {
    if (/^joins\[[^\]]+\]\[limit\]$/.test(key)) result.set(key, String(capOf(value, maxLimit)));
  }
  const limit = result.get('limit');
  if (limit !== null) result.set('limit', String(capOf(limit, maxLimit) || maxLimit));
  const depth = result.get('depth');
  if (depth !== null) result.set('depth', String(capOf(depth, maxDepth)));
  return result;
}

function capOf(text: string, most: number): number {
  if (!/^\d{1,9}$/.test(text)) throw new Refused('badQuery');
  return Math.min(Number(text), most);
}

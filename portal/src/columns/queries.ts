import type { Column } from 'shared/columns/contract';
import { routes } from 'shared/routes';
import { type Data, query } from '../../publisher/store.ts';
import { ordered } from '../articles/order.ts';
import type { Step } from '../site/navigation.ts';

const rooms = ['columns', 'headlines'] as const;

/** Columns that have articles, their own or of columns below, in the order staff gave them. */
export function filledColumns(data: Data): Column[] {
  const { inColumn } = ordered(data);
  return data
    .all('columns')
    .filter((column) => inColumn.has(column.id))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The column with the columns above it, the highest first. Ends where a column is missing or repeats. */
export function lineage(data: Data, slug: string): Column[] {
  const line: Column[] = [];
  let column = data.get('columns', slug);
  while (column && !line.includes(column)) {
    line.unshift(column);
    column = column.parent === null ? undefined : data.get('columns', column.parent);
  }
  return line;
}

const step = (column: Column): Step => ({ title: column.title, href: routes.column(column.id) });

/** The way down to a column, that column last. */
export function columnTrail(slug: string): Step[] {
  return query(`columns/trail:${slug}`, ['columns'], (data) => lineage(data, slug).map(step));
}

/** Columns directly below this one that have articles. */
export function columnsBelow(slug: string): Step[] {
  return query(`columns/below:${slug}`, rooms, (data) =>
    filledColumns(data)
      .filter((column) => column.parent === slug)
      .map(step),
  );
}

/** Every column that has articles, with its depth in the tree, for the site map. */
export function columnTree(): (Step & { depth: number })[] {
  return query('columns/tree', rooms, (data) => {
    const filled = filledColumns(data);
    const under = (parent: string | null, depth: number): (Step & { depth: number })[] =>
      filled
        .filter((column) => column.parent === parent)
        .flatMap((column) => [{ ...step(column), depth }, ...under(column.id, depth + 1)]);
    return under(null, 0);
  });
}

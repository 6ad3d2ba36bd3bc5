import type { Data, RecordOf } from '../../publisher/store.ts';
import { lineage } from '../columns/queries.ts';

/** An article without its text. */
export type Listed = RecordOf<'headlines'>;

/** All articles, oldest first: a new one is at the end, so that what stands before it keeps its place. */
export interface Ordered {
  all: Listed[];
  /** By column, the articles of columns below it included. */
  inColumn: Map<string, Listed[]>;
  /** Place of an article among those of its own column. */
  own: Map<string, { list: Listed[]; index: number }>;
}

const byAge = (a: Listed, b: Listed) =>
  a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id) ? -1 : 1;

/** The order of all articles, kept until an article or a column changes. */
export function ordered(data: Data): Ordered {
  return data.memo('articles/ordered', ['headlines', 'columns'], arrange);
}

function arrange(data: Data): Ordered {
  const all = [...data.all('headlines')].sort(byAge);
  const inColumn = new Map<string, Listed[]>();
  const own: Ordered['own'] = new Map();
  const inOwn = new Map<string, Listed[]>();
  const above = new Map(
    data.all('columns').map((column) => [column.id, lineage(data, column.id).map(({ id }) => id)]),
  );
  for (const article of all) {
    for (const column of above.get(article.column) ?? []) append(inColumn, column, article);
    const list = append(inOwn, article.column, article);
    own.set(article.id, { list, index: list.length - 1 });
  }
  return { all, inColumn, own };
}

function append(lists: Map<string, Listed[]>, key: string, article: Listed): Listed[] {
  const list = lists.get(key) ?? [];
  list.push(article);
  lists.set(key, list);
  return list;
}

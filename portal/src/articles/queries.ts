import { type ColumnKind, pageSize } from 'shared/columns/labels';
import type { Picture } from 'shared/media/contract';
import { type Data, query } from '../../publisher/store.ts';
import { type Listed, ordered } from './order.ts';

const rooms = ['headlines', 'columns'] as const;

/** What a list shows of an article; a change of its text does not touch the lists. */
export interface Headline {
  id: string;
  title: string;
  summary: string;
  publishedAt: string;
}

export function headline({ id, title, summary, publishedAt }: Listed): Headline {
  return { id, title, summary, publishedAt };
}

/** One page of a column, newest first. Page numbers start at the oldest; null is the latest page. */
export interface ColumnPage {
  items: Headline[];
  newer: number | 'latest' | null;
  older: number | null;
}

/** How many pages of a column are full and so have a number. */
export function fullPages(articles: readonly Listed[]): number {
  return Math.floor(articles.length / pageSize);
}

/** The newest articles of a column: those after the last full page, with that page when they are few. */
export function latestOfColumn(slug: string): ColumnPage {
  return query(`articles/latest:${slug}`, rooms, (data) => {
    const list = ordered(data).inColumn.get(slug) ?? [];
    const full = fullPages(list);
    const isFew = list.length - full * pageSize < pageSize / 2;
    const below = Math.max(0, isFew ? full - 1 : full);
    const items = list
      .slice(below * pageSize)
      .map(headline)
      .reverse();
    return { items, newer: null, older: below || null };
  });
}

/** A full page of a column, or undefined if there is none of this number. */
export function pageOfColumn(slug: string, page: number): ColumnPage | undefined {
  return query(`articles/page:${slug}:${page}`, rooms, (data) => {
    const list = ordered(data).inColumn.get(slug) ?? [];
    const full = fullPages(list);
    if (!Number.isInteger(page) || page < 1 || page > full) return undefined;
    const items = list.slice((page - 1) * pageSize, page * pageSize);
    return {
      items: items.map(headline).reverse(),
      newer: page < full ? page + 1 : ('latest' as const),
      older: page - 1 || null,
    };
  });
}

interface Neighbours {
  older: Listed | undefined;
  newer: Listed | undefined;
}

/** The articles before and after this one in its own column: of each the id and the title, and no more. */
export function neighbours(id: string): {
  [Side in keyof Neighbours]: Pick<Listed, 'id' | 'title'> | undefined;
} {
  return query(`articles/neighbours:${id}`, rooms, (data) => beside(data, id), signature);
}

function beside(data: Data, id: string): Neighbours {
  const place = ordered(data).own.get(id);
  return { older: place?.list[place.index - 1], newer: place?.list[place.index + 1] };
}

const signature = ({ older, newer }: Neighbours) =>
  `${older?.id}\0${older?.title}\0${newer?.id}\0${newer?.title}`;

/** A headline with the picture that leads it. */
export interface Story extends Headline {
  source: string;
  cover: Picture | null;
}

/** News for the home page, newest first; the story is the newest of them that has a picture. */
export function homeNews(): { story: Story | null; others: Headline[] } {
  return query('articles/home-news', rooms, (data) => {
    const news = newest(data, ['news', 'work'], 7);
    const lead = news.find((article) => article.cover) ?? news[0];
    if (!lead) return { story: null, others: [] };
    return {
      story: { ...headline(lead), source: lead.source, cover: lead.cover },
      others: news.filter((article) => article !== lead).map(headline),
    };
  });
}

/** Notices and documents for the home page. */
export function homeNotices(): Headline[] {
  return query('articles/home-notices', rooms, (data) =>
    newest(data, ['notice', 'policy'], 5).map(headline),
  );
}

/** The newest articles of all, as far as a feed goes. */
export function feedArticles(): (Headline & { author: string | null; source: string })[] {
  return query('articles/feed', rooms, (data) =>
    ordered(data)
      .all.slice(-30)
      .reverse()
      .map((article) => ({
        ...headline(article),
        author: article.author,
        source: article.source,
      })),
  );
}

/** The newest articles in columns of some kinds, looked for from the end. */
function newest(data: Data, kinds: readonly ColumnKind[], count: number): Listed[] {
  const { all } = ordered(data);
  const found: Listed[] = [];
  for (let index = all.length - 1; index >= 0 && found.length < count; index--) {
    const article = all[index];
    const kind = article && data.get('columns', article.column)?.kind;
    if (kind && kinds.includes(kind)) found.push(article);
  }
  return found;
}

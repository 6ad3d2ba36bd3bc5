import type { Article } from 'shared/articles/contract';
import type { Body } from './body.ts';
import { instantOf } from './calendar.ts';
import { generatedArticles } from './generatedArticles.ts';
import { bodyFrom, plainText } from './markup.ts';
import { chanceOf, idOf } from './random.ts';
import { writtenArticles } from './writtenArticles.ts';

/** An article before it is laid out: text in the notation of `markup.ts`, times as days. */
export interface Draft {
  key: string;
  column: string;
  day: string;
  title: string;
  subtitle: string | null;
  source: string;
  author: string;
  keywords: string[];
  cover: string | null;
  /** Media that took the article over. */
  outlets: string[];
  /** Name of the file that goes with it. */
  attachment: string | null;
  text: string;
}

/** An article as a clerk enters it. `outlets` is for the ledger of placements, which comes later. */
export type DemoArticle = Pick<
  Article,
  | 'id'
  | 'title'
  | 'subtitle'
  | 'source'
  | 'author'
  | 'column'
  | 'keywords'
  | 'summary'
  | 'publishedAt'
> & { cover: string | null; outlets: string[]; attachment: string | null; body: Body };

/** How many articles were taken over by other media. */
export const placedArticles = 56;

/** All articles of the demo county as they stand on a day, oldest first. */
export function demoArticles(today: string): DemoArticle[] {
  const written = writtenArticles(today);
  const placed = written.filter((draft) => draft.outlets.length > 0).length;
  return [...written, ...generatedArticles(today, placedArticles - placed)]
    .map(finish)
    .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.id.localeCompare(b.id));
}

function finish(draft: Draft): DemoArticle {
  const { key, day, text, cover, ...rest } = draft;
  const chance = chanceOf(`minute/${key}`);
  const summary = plainText(text);
  return {
    ...rest,
    id: idOf(`articles/${key}`),
    cover: cover ? idOf(`media/${cover}`) : null,
    summary: summary.length > 90 ? `${summary.slice(0, 88)}……` : summary,
    publishedAt: instantOf(day, 8 + chance.number(10), chance.number(60)),
    body: bodyFrom(text, key),
  };
}

import type { Article } from 'shared/articles/contract';
import { minuteOf } from 'shared/clock';
import { routes } from 'shared/routes';
import type { Tags } from '../site/tags.ts';

/** Tags of an article page, by the names of the government site guide. */
export function articleTags(
  article: Article,
  domain: string,
  column: { name: string; kind: string } | undefined,
): Tags {
  const picture = article.cover?.sizes.at(-1)?.jpeg;
  return {
    ArticleTitle: article.title,
    PubDate: minuteOf(article.publishedAt),
    ContentSource: article.source,
    Author: article.author,
    Keywords: article.keywords.join(','),
    Description: article.summary,
    ColumnName: column?.name,
    ColumnType: column?.kind,
    Image: picture && domain + routes.media(picture),
    Url: domain + routes.article(article.id),
  };
}

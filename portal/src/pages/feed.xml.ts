import { routes } from 'shared/routes';
import { site } from '../../publisher/store.ts';
import { feedArticles } from '../articles/queries.ts';
import { xmlResponse, xmlText } from '../site/xml.ts';

/** The newest articles as an Atom feed (RFC 4287). */
export function GET(): Response {
  const { domain, name, tagline, organizer } = site();
  const articles = feedArticles();
  const entries = articles.map(
    (article) => `  <entry>
    <id>${xmlText(domain + routes.article(article.id))}</id>
    <title>${xmlText(article.title)}</title>
    <link href="${xmlText(domain + routes.article(article.id))}"/>
    <updated>${article.publishedAt}</updated>
    <published>${article.publishedAt}</published>
    <author><name>${xmlText(article.author ?? article.source)}</name></author>
    <summary>${xmlText(article.summary)}</summary>
  </entry>`,
  );
  // A feed without articles still needs a time, and it must not be the time of rendering.
  const updated = articles[0]?.publishedAt ?? '2000-01-01T00:00:00Z';
  return xmlResponse(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${xmlText(domain + routes.home())}</id>
  <title>${xmlText(name)}</title>
  <subtitle>${xmlText(tagline)}</subtitle>
  <link href="${xmlText(domain + routes.home())}"/>
  <link rel="self" href="${xmlText(domain + routes.feed())}"/>
  <author><name>${xmlText(organizer)}</name></author>
  <updated>${updated}</updated>
${entries.join('\n')}
</feed>`,
    'application/atom+xml',
  );
}

import { dayOf } from 'shared/clock';
import { publishedRooms } from 'shared/publish/rooms';
import { routes } from 'shared/routes';
import { query, site } from '../../publisher/store.ts';
import { pagePaths } from '../paths.ts';
import { xmlResponse, xmlText } from '../site/xml.ts';

/** Every page that people read (sitemaps.org 0.9); articles with the day of publication in Shanghai. */
export function GET(): Response {
  const { domain } = site();
  const pages = query('site/addresses', publishedRooms, (data) => {
    const days = new Map(
      data.all('articles').map(({ id, publishedAt }) => [routes.article(id), dayOf(publishedAt)]),
    );
    return pagePaths
      .flatMap(({ list }) => list(data))
      .sort()
      .map((path) => ({ path, day: days.get(path) ?? null }));
  });
  const entries = pages.map(({ path, day }) => {
    const changed = day ? `<lastmod>${day}</lastmod>` : '';
    return `<url><loc>${xmlText(domain + path)}</loc>${changed}</url>`;
  });
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>`,
  );
}

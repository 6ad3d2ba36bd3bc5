import { dayOf } from 'shared/clock';
import { publishedRooms } from 'shared/publish/rooms';
import { routes } from 'shared/routes';
import { each, query, type Source, site } from '../../publisher/store.ts';
import { pagePaths } from '../paths.ts';
import { xmlResponse, xmlText } from '../site/xml.ts';

/** Articles have a list of their own: they are many, and a change of one is looked at alone. */
const others = pagePaths.filter(({ pattern }) => pattern !== '/articles/[id]');
const from: Source[] = ['headlines', ...publishedRooms.filter((room) => room !== 'articles')];

/** Every page that people read (sitemaps.org 0.9); articles, at the end, with the day of publication in Shanghai. */
export function GET(): Response {
  const domain = xmlText(site().domain);
  const pages = query('site/addresses', from, (data) =>
    others
      .flatMap(({ list }) => list(data))
      .sort()
      .map((path) => `${xmlText(path)}</loc>`),
  );
  const articles = each('site/articles', 'headlines', ({ id, publishedAt }) => {
    const day = dayOf(publishedAt);
    return `${xmlText(routes.article(id))}</loc><lastmod>${day}</lastmod>`;
  });
  const entries = [...pages, ...articles].map((entry) => `<url><loc>${domain}${entry}</url>`);
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>`,
  );
}

import { routes } from 'shared/routes';
import { site } from '../../publisher/store.ts';

export function GET(): Response {
  const text = `User-agent: *\nDisallow: /api/\nSitemap: ${site().domain}${routes.sitemapXml()}\n`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

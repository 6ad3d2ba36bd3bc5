import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from 'portal/server/server';
import { exportSite } from './exported.ts';

/** One address of each kind of page, in the county of the tests. */
export const kinds = [
  '/',
  '/columns/news/',
  '/columns/practice/1/',
  '/articles/cover222/',
  '/articles/hostile3/',
  '/regulations/',
  '/regulations/rule2222/',
  '/stations/',
  '/stations/stationa22/',
  '/stations/stationf22/',
  '/deputies/',
  '/deputies/pinyin/',
  '/deputies/level/county/',
  '/deputies/township/410222101/',
  '/deputies/deputyb3/',
  '/places/',
  '/places/410222/',
  '/places/410222101/',
  '/places/410222101201/',
  '/about/',
  '/sitemap/',
  '/data/',
  '/q/stationa22/',
  '/q/deputy2/',
  '/q/stationf22/',
  '/q/no-such-code/',
  '/no-such-page/',
  '/articles/withdrawn2/',
];

/** The exported county behind the real server, on a free port. */
export async function openCounty() {
  const site = await exportSite();
  const server = createSiteServer({ site: site.root, https: false }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    site,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      site.remove();
    },
  };
}

import { routes } from 'shared/routes';
import type { Data, Source } from '../publisher/store.ts';
import { ordered } from './articles/order.ts';
import { fullPages } from './articles/queries.ts';
import { codePaths } from './codes/paths.ts';
import { openData } from './data/files.ts';
import { levelsHeld } from './deputies/queries.ts';

/** The pages of one route: which addresses there are, and what decides it. */
export interface Paths {
  /** Route pattern as Astro writes it. */
  pattern: string;
  from: readonly Source[];
  list: (data: Data) => string[];
}

const fixed = (pattern: string, path: string): Paths => ({
  pattern,
  from: [],
  list: () => [path],
});

const ofRecords = (
  pattern: string,
  source: Exclude<Source, 'site'>,
  path: (id: string) => string,
): Paths => ({
  pattern,
  from: [source],
  list: (data) => data.all(source).map(({ id }) => path(id)),
});

/** Pages that people read. */
export const pagePaths: Paths[] = [
  fixed('/', routes.home()),
  fixed('/about', routes.about()),
  fixed('/sitemap', routes.sitemap()),
  fixed('/data', routes.dataSchema()),
  fixed('/places', routes.places()),
  fixed('/stations', routes.stations()),
  fixed('/deputies', routes.deputies()),
  fixed('/deputies/pinyin', routes.deputiesByPinyin()),
  fixed('/regulations', routes.regulations()),
  ofRecords('/columns/[slug]', 'columns', routes.column),
  {
    pattern: '/columns/[slug]/[page]',
    from: ['columns', 'headlines'],
    list: (data) =>
      [...ordered(data).inColumn].flatMap(([slug, articles]) =>
        Array.from({ length: fullPages(articles) }, (_, index) => routes.column(slug, index + 1)),
      ),
  },
  ofRecords('/articles/[id]', 'headlines', routes.article),
  ofRecords('/regulations/[id]', 'regulations', routes.regulation),
  ofRecords('/stations/[id]', 'stations', routes.station),
  ofRecords('/deputies/[id]', 'deputies', routes.deputy),
  {
    pattern: '/deputies/level/[level]',
    from: ['deputies'],
    list: (data) => levelsHeld(data).map(routes.deputiesOfLevel),
  },
  {
    pattern: '/deputies/township/[code]',
    from: ['places'],
    list: (data) =>
      data
        .all('places')
        .filter((place) => place.level === 'township')
        .map((place) => routes.deputiesOfTownship(place.id)),
  },
  ofRecords('/places/[code]', 'places', routes.place),
];

/** Every address that the publisher writes: pages, the two error pages, feeds and data. */
export const paths: Paths[] = [
  ...pagePaths,
  ...codePaths,
  fixed('/404', '/404/'),
  fixed('/410', '/410/'),
  fixed('/feed.xml', routes.feed()),
  fixed('/sitemap.xml', routes.sitemapXml()),
  fixed('/robots.txt', routes.robots()),
  fixed('/freshness.json', routes.freshness()),
  ...(['json', 'csv'] as const).map((form) => ({
    pattern: `/data/[room].${form}`,
    from: [],
    list: () => openData.map((file) => routes.data(`${file.room}.${form}`)),
  })),
];

const gone = [
  ['columns', (slug: string) => routes.column(slug)],
  ['articles', routes.article],
  ['regulations', routes.regulation],
  ['stations', routes.station],
  ['stations', routes.stationPoster],
  ['deputies', routes.deputy],
  ['deputies', routes.deputyCard],
  ['places', routes.place],
] as const;

/** Addresses whose record was public and is withdrawn. */
export function gonePaths(data: Data): string[] {
  return gone.flatMap(([room, path]) => data.withdrawn(room).map((id) => path(id)));
}

import type { PublishedRoom } from 'shared/publish/rooms';
import { publishArticle } from '../articles/publish.ts';
import { publishColumn } from '../columns/publish.ts';
import { publishOffices } from '../committees/publish.ts';
import { publishDeputies } from '../deputies/publish.ts';
import { publishPlaces } from '../places/publish.ts';
import { publishRegulation } from '../regulations/publish.ts';
import { publishSite } from '../site/publish.ts';
import { publishStations } from '../stations/publish.ts';
import type { Builder } from './builder.ts';

/** Each published room's way to the public. */
export const builders = {
  site: publishSite,
  places: publishPlaces,
  columns: publishColumn,
  stations: publishStations,
  deputies: publishDeputies,
  offices: publishOffices,
  regulations: publishRegulation,
  articles: publishArticle,
} as const satisfies { [Room in PublishedRoom]: Builder<Room> };

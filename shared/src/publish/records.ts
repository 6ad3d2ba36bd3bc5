import type { z } from 'zod';
import { article } from '../articles/contract.ts';
import { column } from '../columns/contract.ts';
import { office } from '../committees/contract.ts';
import { deputy } from '../deputies/contract.ts';
import { place } from '../places/contract.ts';
import { regulation } from '../regulations/contract.ts';
import { site } from '../site/contract.ts';
import { station } from '../stations/contract.ts';
import type { PublishedRoom } from './rooms.ts';

/** The contract of each published room: the only shapes that ever cross from the CMS to the portal. */
export const contracts = {
  site,
  places: place,
  columns: column,
  stations: station,
  deputies: deputy,
  offices: office,
  regulations: regulation,
  articles: article,
} as const satisfies Record<PublishedRoom, z.ZodType>;

export type PublishedRecord<Room extends PublishedRoom> = z.infer<(typeof contracts)[Room]>;

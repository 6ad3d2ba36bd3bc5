import { z } from 'zod';
import { codes } from '../labels.ts';
import { picture } from '../media/contract.ts';
import { receptionWeeks, stationKinds, stationStates, stationTiers } from './labels.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When deputies receive people: a weekday of some or every week of the month, from `start` to `end` in Shanghai. */
export const reception = z.strictObject({
  week: z.enum(codes(receptionWeeks)),
  /** 1 (Monday) to 7 (Sunday). */
  weekday: z.int().min(1).max(7),
  start: time,
  end: time,
});
export type Reception = z.infer<typeof reception>;

export const station = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  kind: z.enum(codes(stationKinds)),
  tier: z.enum(codes(stationTiers)),
  state: z.enum(codes(stationStates)),
  place: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  hours: z.string(),
  receptions: z.array(reception),
  receptionNote: z.string().nullable(),
  head: z.string().nullable(),
  liaison: z.string().nullable(),
  /** Degrees, WGS-84. */
  position: z.strictObject({ longitude: z.number(), latitude: z.number() }).nullable(),
  picture: picture.nullable(),
  introduction: z.string().nullable(),
});
export type Station = z.infer<typeof station>;

import { z } from 'zod';

/** Names, records and contacts of the site: what the header, footer and the about page say. */
export const site = z.strictObject({
  id: z.literal('site'),
  name: z.string().min(1),
  tagline: z.string(),
  county: z.string().min(1),
  countyCode: z.string().regex(/^\d{6}$/),
  /** Origin without a trailing slash, e.g. `https://rd.example.cn`. */
  domain: z.url(),
  organizer: z.string().min(1),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  /** Called when a reader finds nobody else to turn to; the office's number where no other was named. */
  fallbackPhone: z.string(),
  officeHours: z.string(),
  /** Codes of the public-site registers; null where none was given out. */
  icpRecord: z.string().nullable(),
  policeRecord: z.string().nullable(),
  siteIdCode: z.string().nullable(),
  /** Link of the 党政机关 sign; the picture itself is local. */
  emblemLink: z.string().nullable(),
  about: z.string(),
  accessibility: z.string(),
  privacy: z.string(),
  demo: z.boolean(),
});
export type Site = z.infer<typeof site>;

import { z } from 'zod';
import { codes } from '../labels.ts';
import { placeLevels } from './labels.ts';

/** A statutory area. The id is its code: 6 digits for a county, 9 for a township, 12 for a village. */
export const place = z.strictObject({
  id: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
  name: z.string().min(1),
  level: z.enum(codes(placeLevels)),
  parent: z.string().nullable(),
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
});
export type Place = z.infer<typeof place>;

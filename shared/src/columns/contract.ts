import { z } from 'zod';
import { codes } from '../labels.ts';
import { columnKinds } from './labels.ts';

/** A section of the site. The id is its slug in the address and never changes. */
export const column = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  parent: z.string().nullable(),
  kind: z.enum(codes(columnKinds)),
  description: z.string().min(1),
  keywords: z.array(z.string()),
  order: z.int(),
  /** Shown in the main navigation when it has articles. */
  inNavigation: z.boolean(),
});
export type Column = z.infer<typeof column>;

import { z } from 'zod';

/** One of the working bodies of the standing committee, with the members appointed to it from units. */
export const office = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  order: z.int(),
  duties: z.string(),
  phone: z.string().nullable(),
  head: z.string().nullable(),
  members: z.array(
    z.strictObject({
      name: z.string().min(1),
      unit: z.string().min(1),
      title: z.string().nullable(),
    }),
  ),
});
export type Office = z.infer<typeof office>;

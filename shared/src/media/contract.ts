import { z } from 'zod';

/** File names below /media/: random, ASCII, never the uploader's own name. */
const fileName = z.string().regex(/^[a-z0-9-]+\.[a-z0-9]+$/);

/** One picture in its sizes, upright and without metadata. Widths and heights in CSS pixels. */
export const picture = z.strictObject({
  id: z.string(),
  alt: z.string().min(1),
  caption: z.string().nullable(),
  width: z.int().positive(),
  height: z.int().positive(),
  sizes: z
    .array(
      z.strictObject({
        width: z.int().positive(),
        height: z.int().positive(),
        webp: fileName,
        jpeg: fileName,
      }),
    )
    .min(1),
});
export type Picture = z.infer<typeof picture>;

/** A file offered for download. `name` is what the reader sees and saves it as. */
export const attachment = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  file: fileName,
  bytes: z.int().nonnegative(),
  type: z.string(),
});
export type Attachment = z.infer<typeof attachment>;

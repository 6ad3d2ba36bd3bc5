import { z } from 'zod';
import { instant } from '../dates.ts';
import { attachment, picture } from '../media/contract.ts';

/** A published article. `html` is clean: made by the CMS, allow-listed tags only, tables wrapped for narrow screens. */
export const article = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  subtitle: z.string().nullable(),
  source: z.string().min(1),
  author: z.string().nullable(),
  column: z.string(),
  keywords: z.array(z.string()),
  summary: z.string(),
  cover: picture.nullable(),
  html: z.string(),
  attachments: z.array(attachment),
  publishedAt: instant,
});
export type Article = z.infer<typeof article>;

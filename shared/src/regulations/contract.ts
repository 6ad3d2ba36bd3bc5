import { z } from 'zod';
import { day } from '../dates.ts';
import { codes } from '../labels.ts';
import { regulationKinds } from './labels.ts';

/** A part of the text. Anchors: `z1` chapter one, `z1j2` its section two, `t13` article 13, `t13-1` article 13 之一. */
export const provision = z.strictObject({
  /** `text` is a paragraph outside any article: a preamble, an annex. */
  type: z.enum(['part', 'chapter', 'section', 'article', 'text']),
  anchor: z.string(),
  /** `第一章`, `第十三条之一`; empty for text. */
  label: z.string(),
  /** Title of a part, chapter or section; empty for articles. */
  title: z.string(),
  /** Clean HTML of the paragraphs (款, 项); the label is not repeated in it. */
  html: z.string(),
});
export type Provision = z.infer<typeof provision>;

export const regulation = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  kind: z.enum(codes(regulationKinds)),
  issuer: z.string().min(1),
  number: z.string().nullable(),
  adoptedOn: day,
  promulgatedOn: day.nullable(),
  effectiveOn: day,
  amendedOn: day.nullable(),
  repealedOn: day.nullable(),
  /** How it came about: `2024年3月1日……第八次会议通过`. */
  history: z.string().nullable(),
  /** Ids of regulations that this one amends or replaces. */
  amends: z.array(z.string()),
  provisions: z.array(provision).min(1),
});
export type Regulation = z.infer<typeof regulation>;

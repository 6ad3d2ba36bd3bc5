import { z } from 'zod';
import { day } from '../dates.ts';
import { codes } from '../labels.ts';
import { picture } from '../media/contract.ts';
import { genders, levels, mandateStates } from './labels.ts';

/** A person's seat in one congress for one term. */
export const mandate = z.strictObject({
  level: z.enum(codes(levels)),
  /** `第十六届`. */
  term: z.string(),
  /** Constituency (选区) or delegation (代表团) by name. */
  constituency: z.string(),
  /** Township code for township and county mandates. */
  place: z.string().nullable(),
  /** Codes of the villages and communities whose voters the seat stands for; empty where it is not divided by them. */
  covers: z.array(z.string()),
  /** Names of the units whose voters the seat stands for. */
  units: z.array(z.string()),
  station: z.string().nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  state: z.enum(codes(mandateStates)),
});
export type Mandate = z.infer<typeof mandate>;

/** What the public may know of a deputy. Never: ID number, home address, private phone, full birth date. */
export const deputy = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  gender: z.enum(codes(genders)),
  ethnicity: z.string(),
  occupation: z.string().nullable(),
  introduction: z.string().nullable(),
  photo: picture.nullable(),
  /** Sort keys, compared as plain strings: official order by surname strokes, and surname pinyin. */
  strokeKey: z.string(),
  pinyinKey: z.string(),
  /** Upper-case first letter of the surname's pinyin, `#` if there is none. */
  initial: z.string().length(1),
  mandates: z.array(mandate).min(1),
});
export type Deputy = z.infer<typeof deputy>;

import { z } from 'zod';

/** A calendar day `YYYY-MM-DD`, meant in Asia/Shanghai. */
export const day = z.iso.date();

/** An instant, ISO 8601 in UTC with `Z`. */
export const instant = z.iso.datetime();

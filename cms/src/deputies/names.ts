import { tidy } from '../fields/tidy.ts';

const separators = /[•．・‧･∙⋅●]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;

/**
 * A person's name as it is stored and compared: what people see stays, what sheets and keyboards add goes.
 * Characters beyond the basic plane (𬎆) are kept; the separator of minority names is always `·` (U+00B7, GB/T 15834).
 */
export function normaliseName(text: string): string {
  return tidy(text)
    .replace(separators, '·')
    .replace(/ *· */g, '·')
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

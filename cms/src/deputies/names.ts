const invisible = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{115f}\u{3164}]/gu;
const separators = /[•．・‧･∙⋅●]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;

/**
 * A person's name as it is stored and compared: what people see stays, what sheets and keyboards add goes.
 * Characters beyond the basic plane (𬎆) are kept; the separator of minority names is always `·` (U+00B7, GB/T 15834).
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\r\n]/g, ' ')
    .replace(invisible, '')
    .replace(separators, '·')
    .replace(/\s*·\s*/g, '·')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

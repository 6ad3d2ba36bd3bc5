const invisible =
  /[\p{Cc}\p{Cf}\u{115f}\u{3164}]|[\u{fe00}-\u{fe0f}]|[\u{180b}-\u{180d}]|[\u{e0100}-\u{e01ef}]/gu;

/** One line of text without what sheets and keyboards add: invisible characters, line ends, doubled and outer spaces. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\r\n\f\v\u0085\u2028\u2029]/g, ' ')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Field hook: keeps a line of text tidy; anything that is not text is left to the field's own check. */
export function tidied({ value }: { value?: unknown }): unknown {
  return typeof value === 'string' ? tidy(value) : value;
}

/** Field hook for lists of lines: tidy, without empty ones and repeats. */
export function tidiedList({ value }: { value?: unknown }): unknown {
  if (!Array.isArray(value)) return value;
  const lines = value.map((line) => (typeof line === 'string' ? tidy(line) : line));
  return [...new Set(lines.filter((line) => line !== ''))];
}

import { numberOf } from './numerals.ts';

/** What a line of a regulation begins with. */
export interface Label {
  type: 'part' | 'chapter' | 'section' | 'article';
  /** As written, without spaces: `第一章`, `第十三条之一`. */
  label: string;
  number: number;
  /** The number after 之, 0 without. */
  sub: number;
  /** Characters of the line that the label and the space after it take up. */
  length: number;
}

const types = { 编: 'part', 章: 'chapter', 节: 'section' } as const;
const numeral = '[零〇○一二两三四五六七八九十百千廿卅0-9０-９]{1,9}';
const space = '[\\s\\u00a0\\u3000\\ufeff\\u200b]';
const headingForm = new RegExp(
  `^(${space}*)(第${space}*(${numeral})${space}*([编章节]))(${space}*)(.*)$`,
  's',
);
const articleForm = new RegExp(
  `^(${space}*)(第${space}*(${numeral})${space}*条(?:${space}*之(${numeral})(?![\\u4e00-\\u9fff]))?)(${space}*)(.*)$`,
  's',
);
/** Words after 第五条 that speak of article five instead of beginning it. */
const reference = /^(?:规定|所列|所称|所指|至|到|、|和|或|及|与|以|的|中|第|款|项|，|。|；|,|;)/;

/**
 * The label that a line begins with, or null. `第五条` begins an article when a space follows, when it stands
 * alone or is set off by the clerk (`isSetOff`: bold, or a heading), or when it is the very number that is due.
 */
export function readLabel(line: string, due: number, isSetOff: boolean): Label | null {
  return readArticle(line, due, isSetOff) ?? readHeading(line, isSetOff);
}

function readArticle(line: string, due: number, isSetOff: boolean): Label | null {
  const [, lead = '', label = '', digits = '', subDigits = '', gap = '', rest = ''] =
    articleForm.exec(line) ?? [];
  const number = numberOf(digits);
  if (number === null) return null;
  const isDue = number === due && !reference.test(rest);
  if (gap === '' && rest !== '' && !isSetOff && !isDue) return null;
  return {
    type: 'article',
    label: compact(label),
    number,
    sub: subDigits ? (numberOf(subDigits) ?? 0) : 0,
    length: lead.length + label.length + gap.length,
  };
}

/** A chapter's line is short and no sentence; only then may it be a plain paragraph. */
function readHeading(line: string, isSetOff: boolean): Label | null {
  const [, lead = '', label = '', digits = '', kind = '', gap = '', rest = ''] =
    headingForm.exec(line) ?? [];
  const number = numberOf(digits);
  if (number === null) return null;
  const isSentence = /[。；：，]/.test(rest) || rest.length > 40;
  if (!isSetOff && isSentence) return null;
  if (!isSetOff && gap === '' && reference.test(rest)) return null;
  return {
    type: types[kind as keyof typeof types],
    label: compact(label),
    number,
    sub: 0,
    length: lead.length + label.length + gap.length,
  };
}

function compact(label: string): string {
  return label.replace(new RegExp(space, 'g'), '');
}

/** A title as it is read: 总　则 and 总 则 are 总则; a space between Latin words stays. */
export function readTitle(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\ufeff\u200b]+/g, ' ')
    .trim()
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '');
}

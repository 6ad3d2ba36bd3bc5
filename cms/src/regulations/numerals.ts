const digits = '零一二三四五六七八九';
const units = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
] as const;

/** Other signs for digits in old and in typed texts. */
const variants: Record<string, string> = { 〇: '零', '○': '零', 两: '二', 廿: '二十', 卅: '三十' };

/** The Chinese numeral of a whole number from 1 to 9999, as laws write it: 十三, 一百零三, 一千二百. */
export function numeralOf(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999)
    throw new RangeError(`no numeral for ${number}`);
  let rest = number;
  let text = '';
  let gap = false;
  for (const [unit, sign] of [...units, [1, '']] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) gap = text !== '' && rest > 0;
    else {
      // 十三, not 一十三, at the beginning.
      const leading = unit === 10 && digit === 1 && text === '';
      text += (gap ? '零' : '') + (leading ? '' : digits[digit]) + sign;
      gap = false;
    }
  }
  return text;
}

/** The number that a Chinese numeral, or one in Arabic digits of any width, stands for; null if it is none. */
export function numberOf(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(/[〇○两廿卅]/g, (sign) => variants[sign] ?? sign);
  if (/^\d{1,4}$/.test(plain)) return Number(plain) || null;
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return null;
  let total = 0;
  let digit: number | null = null;
  let above = 10_000;
  for (const [at, sign] of [...plain].entries()) {
    const unit = units.find(([, name]) => name === sign)?.[0];
    if (unit === undefined) {
      // 一百三 may be meant as 103 or as 130: laws write 一百零三.
      if (digit || (above < 10_000 && above > 10 && sign !== '零' && isLastAfterUnit(plain, at)))
        return null;
      digit = digits.indexOf(sign);
      continue;
    }
    // Units fall from left to right; only ten may stand without a digit.
    if (unit >= above || (!digit && unit !== 10)) return null;
    total += (digit || 1) * unit;
    above = unit;
    digit = null;
  }
  if (digit === 0) return null;
  return total + (digit ?? 0) || null;
}

function isLastAfterUnit(plain: string, at: number): boolean {
  return at === plain.length - 1 && plain[at - 1] !== '零';
}

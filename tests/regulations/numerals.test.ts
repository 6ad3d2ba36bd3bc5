import { numberOf, numeralOf } from 'cms/regulations/numerals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('Chinese numerals', () => {
  it('reads back every numeral that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect(numberOf(numeralOf(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [13, '十三'],
    [20, '二十'],
    [103, '一百零三'],
    [113, '一百一十三'],
    [1010, '一千零一十'],
    [1200, '一千二百'],
  ])('writes %i as %s', (number, numeral) => {
    expect(numeralOf(number)).toBe(numeral);
  });

  it.each([
    ['〇', null],
    ['两百', 200],
    ['廿三', 23],
    ['一百十三', 113],
    ['１２', 12],
    ['35', 35],
    ['零', null],
    ['百', null],
    ['二二', null],
    ['一百三', null],
    ['三十十', null],
    ['第一', null],
    ['', null],
  ])('reads %s as %s', (numeral, number) => {
    expect(numberOf(numeral)).toBe(number);
  });
});

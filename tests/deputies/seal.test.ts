import { isSealed, seal, Unreadable, unseal } from 'cms/deputies/seal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a sealed text', () => {
  it('opens with its key and purpose to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = seal(text, 'key', 'phone');
        expect(isSealed(sealed)).toBe(true);
        expect(unseal(sealed, 'key', 'phone')).toBe(text);
      }),
    );
  });

  it('is another each time, and holds nothing of the text', () => {
    expect(seal('15400000001', 'key', 'phone')).not.toBe(seal('15400000001', 'key', 'phone'));
    expect(seal('15400000001', 'key', 'phone')).not.toContain('154');
  });

  it.each([
    ['with another key', (sealed: string) => unseal(sealed, 'other', 'phone')],
    ['for another field', (sealed: string) => unseal(sealed, 'key', 'address')],
    ['when it was cut', (sealed: string) => unseal(sealed.slice(0, -4), 'key', 'phone')],
    [
      'when a letter was changed',
      (sealed: string) => unseal(sealed.replace(/.{3}$/, 'AAA'), 'key', 'phone'),
    ],
    ['when it is none', () => unseal('15400000001', 'key', 'phone')],
  ])('does not open %s', (_, open) => {
    expect(() => open(seal('15400000001', 'key', 'phone'))).toThrow(Unreadable);
  });
});

import { normaliseName } from 'cms/deputies/names';
import { describe, expect, it } from 'vitest';

describe('a name', () => {
  it.each([
    ['full-width and inner spaces', '　王　 伟 ', '王伟'],
    ['a no-break space and a line end', 'A王\u00a0伟\r\n'.slice(1), '王伟'],
    ['zero-width characters and a byte-order mark', '\ufeff王\u200b伟\u200d', '王伟'],
    ['direction marks', '\u202e王伟\u202c', '王伟'],
    ['variation selectors', '葛\u{e0100}伟\ufe00', '葛伟'],
    ['a compatibility ideograph', '\uf9d1', '六'],
  ])('loses %s', (_, typed, stored) => {
    expect(normaliseName(typed)).toBe(stored);
  });

  it.each(['•', '．', '・', '‧', '･', '.', ' · ', '∙'])('has %s written as ·', (sign) => {
    expect(normaliseName(`阿${sign}买买提`)).toBe('阿·买买提');
  });

  it.each(['王𬎆', '𠮷野', '张㛃', '欧阳喆', '阿·买买提', 'Anna Li', 'J. Smith'])(
    'stays as it is: %s',
    (name) => {
      expect(normaliseName(name)).toBe(name);
    },
  );

  it('keeps one space between Latin words', () => {
    expect(normaliseName('Anna   Li')).toBe('Anna Li');
  });
});

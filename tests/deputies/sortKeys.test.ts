import { sortKeysOf } from 'cms/deputies/sortKeys';
import { describe, expect, it } from 'vitest';

/** Sorts as a database without Chinese collation does: by plain string comparison. */
function sorted(names: string[], key: 'strokeKey' | 'pinyinKey'): string {
  const keyed = names.map((name) => ({ name, key: sortKeysOf(name)[key] }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ name }) => name)
    .join(' ');
}

const people = ['王伟', '曾强', '丁一', '单明', '乙方', '仇和'];

describe('order by strokes', () => {
  it('follows the official list', () => {
    expect(sorted(people, 'strokeKey')).toBe('乙方 丁一 仇和 王伟 单明 曾强');
  });

  it('agrees with ICU for every pair of names, rare characters and minority names included', () => {
    const names = [
      ...people,
      ...['王𬎆', '王一', '王', '王伟明', '阿·买买提', '阿买', '买买提·阿不都', '𠮷野', '陶喆'],
      ...['张㛃', '欧阳修', '龘三', '𪚥四', '李', '黎', '章', '张'],
    ];
    const icu = new Intl.Collator('zh-u-co-stroke', { sensitivity: 'base' });
    expect(sorted(names, 'strokeKey')).toBe([...names].sort(icu.compare).join(' '));
  });
});

describe('order by pinyin', () => {
  it('reads surnames as surnames', () => {
    expect(sorted(people, 'pinyinKey')).toBe('丁一 仇和 单明 王伟 乙方 曾强');
  });

  it.each([
    ['单明', 'shan4', 'S'],
    ['仇和', 'qiu2', 'Q'],
    ['曾强', 'zeng1', 'Z'],
    ['区伯', 'ou1', 'O'],
    ['解缙', 'xie4', 'X'],
    ['查良', 'zha1', 'Z'],
    ['尉迟恭', 'yu4', 'Y'],
    ['万俟卨', 'mo4', 'M'],
    ['长孙无忌', 'zhang3', 'Z'],
    ['陶喆', 'tao2', 'T'],
    ['阿·买买提', 'a1', 'A'],
  ])('reads %s as %s', (name, syllable, initial) => {
    const keys = sortKeysOf(name);
    expect(keys.pinyinKey.startsWith(syllable)).toBe(true);
    expect(keys.initial).toBe(initial);
  });

  it('keeps a surname together when another has the same sound', () => {
    expect(sorted(['章一', '张二', '章三', '张四'], 'pinyinKey')).toBe('张二 张四 章三 章一');
  });

  it('puts short syllables before longer ones that begin alike', () => {
    expect(sorted(['先一', '西安', '吕一', '鲁一'], 'pinyinKey')).toBe('鲁一 吕一 西安 先一');
  });

  it('puts a shorter name before a longer one and a sign before a letter', () => {
    expect(sorted(['阿买', '阿·买', '阿'], 'pinyinKey')).toBe('阿 阿·买 阿买');
  });

  it('puts characters without a known reading last, under #', () => {
    expect(sorted(['龖𬎆', '𬎆一', '王𬎆', '左一'], 'pinyinKey').endsWith('左一 𬎆一')).toBe(true);
    expect(sortKeysOf('𬎆一').initial).toBe('#');
  });
});

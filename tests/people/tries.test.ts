import { createTries, type Try } from 'cms/people/tries';
import { describe, expect, it } from 'vitest';

const minute = 60_000;
const from = (address: string, more: Partial<Try> = {}): Try => ({
  account: 'wanglin',
  address,
  device: null,
  at: 0,
  ...more,
});

/** `count` wrong tries. */
function wrong(tries: ReturnType<typeof createTries>, count: number, mine: Try): boolean[] {
  return Array.from({ length: count }, () => tries.count(mine));
}

describe('wrong passwords', () => {
  it('close the account to their own address after five, once, for a quarter of an hour', () => {
    const tries = createTries();
    expect(wrong(tries, 7, from('a'))).toEqual([false, false, false, false, true, false, false]);
    expect(tries.isClosed(from('a', { at: 14 * minute }))).toBe(true);
    expect(tries.isClosed(from('a', { at: 15 * minute }))).toBe(false);
    expect(tries.isClosed(from('b'))).toBe(false);
  });

  it('cannot keep the account closed by going on', () => {
    const tries = createTries();
    wrong(tries, 5, from('a'));
    wrong(tries, 20, from('a', { at: 10 * minute }));
    expect(tries.isClosed(from('a', { at: 15 * minute }))).toBe(false);
  });

  it('from everywhere close it to strangers after fifty, and never to a known computer', () => {
    const tries = createTries();
    for (let count = 0; count < 10; count += 1) wrong(tries, 5, from(`address ${count}`));
    expect(tries.isClosed(from('elsewhere'))).toBe(true);
    expect(tries.isClosed(from('elsewhere', { device: 'desk' }))).toBe(false);
    expect(tries.isClosed(from('elsewhere', { account: 'another' }))).toBe(false);
  });

  it('on a known computer close only that computer', () => {
    const tries = createTries();
    wrong(tries, 5, from('a', { device: 'desk' }));
    expect(tries.isClosed(from('a', { device: 'desk' }))).toBe(true);
    expect(tries.isClosed(from('a'))).toBe(false);
  });

  it('for many accounts make their address wait after thirty', () => {
    const tries = createTries();
    for (let count = 0; count < 30; count += 1)
      tries.count(from('a', { account: `guess ${count}` }));
    expect(tries.wait(from('a', { account: 'next', at: minute }))).toBe(14 * 60);
    expect(tries.wait(from('b'))).toBe(0);
  });

  it('are forgotten once the right one came, which is told how many there were', () => {
    const tries = createTries();
    wrong(tries, 3, from('a'));
    const right = from('a', { at: minute });
    tries.count(right);
    expect(tries.succeed(right)).toBe(3);
    expect(wrong(tries, 4, from('a', { at: 2 * minute })).at(-1)).toBe(false);
  });
});

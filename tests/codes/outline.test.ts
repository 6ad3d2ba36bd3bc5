import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from '../../portal/src/codes/outline.ts';

/** Signed crossings of the upward ray from the middle of a square: 0 is outside. */
function winding(path: string, column: number, row: number): number {
  let [x, y, count] = [0, 0, 0];
  for (const [, sign, first, second] of path.matchAll(/([Mhv])(-?\d+)(?: (\d+))?/g)) {
    const by = Number(first);
    if (sign === 'M') [x, y] = [by, Number(second)];
    else if (sign === 'v') y += by;
    else {
      const [left, right] = [Math.min(x, x + by), Math.max(x, x + by)];
      if (y <= row && left <= column && column < right) count += Math.sign(by);
      x += by;
    }
  }
  return count;
}

const squares = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

describe('the outline of a code', () => {
  it('goes around every dark square and no light one, wherever they touch', () => {
    fc.assert(
      fc.property(squares, (modules) => {
        const path = outline(modules);
        const filled = modules.map((row, y) => row.map((_, x) => winding(path, x, y) !== 0));
        expect(filled).toEqual(modules);
      }),
    );
  });

  it('joins squares in a row to one line', () => {
    const row = [true, true, true];
    expect(outline([row, row, row])).toBe('M0 0h3v3h-3v-3z');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardSheets, sizeStep, wallsOf } from '../../portal/src/codes/layout.ts';
import { plateOf } from '../../portal/src/codes/plate.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the sheets of a poster', () => {
  it('hold everyone once, in order, and never more than fit', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(20), (count, lines) => {
        const walls = wallsOf(numbers(count), lines);
        expect(walls.flatMap(({ people }) => people)).toEqual(numbers(count));
        for (const { people, step } of walls) expect(people.length).toBeLessThanOrEqual(step);
        for (const { step } of walls) expect(step).toBeLessThanOrEqual(lines > 8 ? 20 : 30);
      }),
    );
  });

  it.each([
    [0, [0]],
    [1, [1]],
    [30, [30]],
    [31, [16, 15]],
    [60, [30, 30]],
    [80, [27, 27, 26]],
  ])('are filled evenly: %i people stand as %j', (count, sizes) => {
    expect(wallsOf(numbers(count), 3).map(({ people }) => people.length)).toEqual(sizes);
  });

  it('show few people larger than many', () => {
    const steps = [3, 4, 7, 13, 21].map((count) => wallsOf(numbers(count), 3)[0]?.step);
    expect(steps).toEqual([3, 6, 12, 20, 30]);
  });
});

describe('the sheets of cards', () => {
  it('take ten each, the last one the rest', () => {
    expect(cardSheets(numbers(23)).map((sheet) => sheet.length)).toEqual([10, 10, 3]);
    expect(cardSheets([])).toEqual([]);
  });
});

describe('the size of a text', () => {
  it('counts characters, also those beyond the first plane', () => {
    expect([sizeStep('𬎆𠮷李', [3, 5]), sizeStep('欧阳𬎆𠮷', [3, 5])]).toEqual(['size0', 'size1']);
    expect(sizeStep('古丽米热·艾比布力', [3, 5])).toBe('size2');
  });
});

describe('the plate of somebody without a photo', () => {
  it.each([
    ['王伟', '王'],
    ['欧阳𬎆', '欧阳'],
    ['司马相如', '司马'],
    ['百里', '百'],
    ['𬎆明', '𬎆'],
    ['古丽米热·艾比布力', '古'],
  ])('shows of %s the surname %s', (name, plate) => {
    expect(plateOf(name)).toBe(plate);
  });
});

import { flattened } from 'cms/database/flat';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a filter in its plain form', () => {
  it.each([
    [
      'nested conditions side by side',
      { $and: [{ a: { $eq: 1 } }, { $and: [{ b: 2 }] }] },
      { a: 1, b: 2 },
    ],
    ['an alternative of one as that one', { $or: [{ $and: [{ a: 'x' }] }] }, { a: 'x' }],
    [
      'real alternatives as they are',
      { $and: [{ $or: [{ a: 1 }, { b: 2 }] }] },
      { $or: [{ a: 1 }, { b: 2 }] },
    ],
    [
      'two demands on one field',
      { $and: [{ a: { $gt: 1 } }, { a: { $lt: 9 } }] },
      { a: { $gt: 1 }, $and: [{ a: { $lt: 9 } }] },
    ],
    ['an empty filter', {}, {}],
  ])('has %s', (_, filter, plain) => {
    expect(flattened(filter)).toEqual(plain);
  });

  it('names what finds few documents before yes and no', () => {
    const filter = { $and: [{ latest: { $eq: true } }, { parent: { $eq: 'x' } }] };
    expect(Object.keys(flattened(filter))).toEqual(['parent', 'latest']);
  });

  it('keeps every value that is not a plain one', () => {
    const date = new Date(0);
    const filter = {
      a: { $eq: null },
      b: { $eq: date },
      c: { $in: [1] },
      d: null,
      e: { $eq: ['x'] },
    };
    expect(flattened(filter)).toEqual(filter);
  });

  it('finds the same documents as before', () => {
    fc.assert(
      fc.property(filters, documents, (filter, document) => {
        expect(holds(flattened(filter), document)).toBe(holds(filter, document));
      }),
      { numRuns: 2_000 },
    );
  });
});

type Filter = Record<string, unknown>;

const field = fc.constantFrom('a', 'b', 'c');
const value = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.boolean());
const condition = fc.oneof(
  value,
  value.map(($eq) => ({ $eq })),
  value.map(($ne) => ({ $ne })),
);
const { filters } = fc.letrec<{ filters: Filter; leaf: Filter }>((tie) => ({
  leaf: fc.dictionary(field, condition, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
  filters: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.record({ $and: fc.array(tie('filters'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ $or: fc.array(tie('filters'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const documents = fc.record({ a: value, b: value, c: value });

/** What the database does with the operators used here. */
function holds(filter: Filter, document: Filter): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === '$and') return (wanted as Filter[]).every((one) => holds(one, document));
    if (key === '$or') return (wanted as Filter[]).some((one) => holds(one, document));
    const demand = (typeof wanted === 'object' ? wanted : { $eq: wanted }) as Filter;
    return '$ne' in demand ? document[key] !== demand.$ne : document[key] === demand.$eq;
  });
}

import type { MongooseAdapter } from '@payloadcms/db-mongodb';

type Filter = Record<string, unknown>;

const reads = ['find', 'findOne', 'countDocuments', 'distinct'] as const;
const writes = [
  'findOneAndDelete',
  'findOneAndUpdate',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
] as const;

/**
 * Sends every filter in its plain form. Payload wraps conditions in `$and`, and there the embedded database looks for
 * no index: it would read a whole collection to find one document. The meaning is the same on every server.
 */
export function flattenFilters({ connection }: Pick<MongooseAdapter, 'connection'>): void {
  connection.plugin((schema) => {
    schema.pre([...reads, ...writes], function () {
      this.setQuery(flattened(this.getFilter()));
    });
  });
}

/** `{$and: [{a: {$eq: 1}}, {b: {$gt: 2}}]}` as `{a: 1, b: {$gt: 2}}`; what cannot be merged stays in `$and`. */
export function flattened(filter: Filter): Filter {
  const flat: Filter = {};
  const left: Filter[] = [];
  for (const [field, condition] of conditionsOf(filter)) {
    const value = bare(condition);
    if (!(field in flat)) flat[field] = value;
    else left.push({ [field]: value });
  }
  const sorted = Object.fromEntries(
    Object.entries(flat).sort(([, a], [, b]) => Number(isVague(a)) - Number(isVague(b))),
  );
  return left.length > 0 ? { ...sorted, $and: left } : sorted;
}

/** Conditions that all must hold, field by field; alternatives stay whole. */
function conditionsOf(filter: Filter): [string, unknown][] {
  return Object.entries(filter).flatMap(([key, value]): [string, unknown][] => {
    if (!Array.isArray(value) || (key !== '$and' && key !== '$or')) return [[key, value]];
    const [first] = value;
    if (key === '$and') return value.flatMap((one) => conditionsOf(one as Filter));
    return value.length === 1 ? conditionsOf(first as Filter) : [[key, value]];
  });
}

/** `{$eq: value}` of a plain value as the value itself, which is what an index over several fields is looked up by. */
function bare(condition: unknown): unknown {
  if (condition === null || typeof condition !== 'object') return condition;
  const entries = Object.entries(condition);
  const [operator, value] = entries[0] ?? [];
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return entries.length === 1 && operator === '$eq' && isPlain ? value : condition;
}

/** Yes and no halve a collection at best: an index of another field is the better way in, so they come last. */
function isVague(condition: unknown): boolean {
  return typeof condition === 'boolean';
}

import { setTimeout as wait } from 'node:timers/promises';
import type { CollectionSlug, Payload, RequiredDataFromCollectionSlug } from 'payload';
import { isConflict } from '../gate/attempt.ts';

/** A document with the id that it has in every demo. */
type Given<Slug extends CollectionSlug> = RequiredDataFromCollectionSlug<Slug> & { id: string };

/** Writes the documents of a collection that are not there yet, a few at a time, through all checks and hooks. */
export async function addMissing<Slug extends CollectionSlug>(
  payload: Payload,
  collection: Slug,
  documents: readonly Given<Slug>[],
  atOnce: number,
): Promise<number> {
  const missing = await missingOf(payload, collection, documents);
  // Spelled out, since the union over all collections is more than the compiler can hold.
  const create = payload.create as (call: {
    collection: Slug;
    data: Given<Slug>;
    depth: number;
  }) => Promise<unknown>;
  await inParallel(missing, atOnce, async (data) => {
    await repeated(() => create({ collection, data: structuredClone(data), depth: 0 }));
  });
  return missing.length;
}

const tries = 6;

/** Parallel writes to one index can be refused by the database; done again, they pass. */
async function repeated(work: () => Promise<unknown>): Promise<void> {
  for (let count = 1; ; count += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isConflict(error) || count === tries) throw error;
      await wait(Math.random() * 40 * 2 ** count);
    }
  }
}

/** Those of the documents that the database does not have: a filling that was cut off goes on where it ended. */
export async function missingOf<Document extends { id: string }>(
  payload: Payload,
  collection: CollectionSlug,
  documents: readonly Document[],
): Promise<Document[]> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 0,
    pagination: false,
    select: {},
  });
  const present = new Set(docs.map(({ id }) => String(id)));
  return documents.filter(({ id }) => !present.has(id));
}

/** Does `work` for each, at most `atOnce` at a time, in order of the list. After a failure nothing new is begun. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const item of queue) {
      if (failures.length > 0) return;
      await work(item).catch((error) => failures.push(error));
    }
  };
  // What is under way ends before the failure is told, so that nobody closes the database under it.
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
}

import type { CollectionSlug, Payload } from 'payload';
import { missingOf } from './write.ts';

/**
 * Writes many documents at once, past the hooks and checks that would take a minute for a thousand people:
 * they must come with everything that hooks add, and with `Date`s where days are kept. Each is noted
 * in the outbox as `noteAs` says, so that a CMS that has published before publishes them as well.
 */
export async function addInBulk<Document extends { id: string }>(
  payload: Payload,
  collection: CollectionSlug,
  documents: readonly Document[],
  noteAs: (document: Document) => { name: string; document: string } | null,
): Promise<number> {
  const missing = await missingOf(payload, collection, documents);
  const now = new Date();
  const rows = missing.flatMap((document) => noteAs(document) ?? []);
  // The rows first: cut off in between, a row of what is not there yet does no harm.
  await insert(
    payload,
    'outbox',
    rows.map((row) => ({ ...row, isEcho: false, attempts: 0, due: now })),
    now,
  );
  await insert(
    payload,
    collection,
    missing.map((document) => ({ _id: document.id, ...document })),
    now,
  );
  return missing.length;
}

const batch = 500;

async function insert(payload: Payload, collection: CollectionSlug, rows: object[], now: Date) {
  const target = payload.db.collections[collection]?.collection;
  if (!target) throw new Error(`no collection ${collection} in the database`);
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    await target.insertMany(part.map((row) => ({ ...row, createdAt: now, updatedAt: now })));
  }
}

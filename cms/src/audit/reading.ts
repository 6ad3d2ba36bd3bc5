import type { CollectionAfterReadHook } from 'payload';
import type { Action } from './labels.ts';
import { record } from './record.ts';

/** A hook that logs each time a person opens one document; lists show it masked and are not logged. */
export function logsReading(action: Action): CollectionAfterReadHook {
  return async ({ doc, req, findMany, collection, overrideAccess }) => {
    if (req.user && !findMany && !overrideAccess)
      await record(req, { action, room: collection.slug, target: String(doc.id) });
    return doc;
  };
}

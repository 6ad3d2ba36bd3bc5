import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload';
import { Refused } from '../errors.ts';

/** Where documents of a collection may be in use: a field of another collection, and what staff call that. */
interface Use {
  collection: CollectionSlug;
  field: string;
  what: string;
  /** The field that names the other document in the message. */
  titleField: string;
}

/** Hook: refuses to delete a document that others point to, and names one of them. */
export function keepIfUsed(uses: readonly Use[]): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    for (const { collection, field, what, titleField } of uses) {
      const { docs } = await req.payload.find({
        collection,
        where: { [field]: { equals: id } },
        limit: 1,
        depth: 0,
        pagination: false,
        req,
      });
      const user = docs[0] as Record<string, unknown> | undefined;
      if (user) throw new Refused('inUse', `正在使用它的是${what}“${user[titleField]}”。`);
    }
  };
}

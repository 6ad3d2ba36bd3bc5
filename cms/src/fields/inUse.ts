import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug } from 'payload';

/** Where documents of a collection may be in use: a field of another collection, and what staff call that. */
export interface Use {
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
      if (user)
        throw new APIError(
          `不能删除：${what}“${user[titleField]}”还在用它。请先改掉那一处，再来删除。`,
          409,
          undefined,
          true,
        );
    }
  };
}

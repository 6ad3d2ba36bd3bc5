import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { idOf } from '../access.ts';
import { noteChange } from '../publish/hooks.ts';

/**
 * Hooks for documents that are published as part of another one, which they name in `field`:
 * a change looks at the owner again, and at the former owner when the document moved.
 */
export function ownerHooks(owners: string, field: string) {
  return {
    afterChange: [
      async ({ doc, previousDoc, req }) => {
        const ids = new Set([idOf(doc[field]), idOf(previousDoc?.[field])]);
        for (const id of ids) if (id) await noteChange(req, owners, id);
      },
    ] satisfies CollectionAfterChangeHook[],
    afterDelete: [
      async ({ doc, req }) => {
        const id = idOf(doc[field]);
        if (id) await noteChange(req, owners, id);
      },
    ] satisfies CollectionAfterDeleteHook[],
  };
}

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload';

/**
 * Notes that a document may look different to the public, in the transaction of its change.
 * Nothing else may happen in a hook: it runs before the commit, and cannot tell a draft over a published
 * document from a withdrawal. The feeder reads the document again.
 * `name` is the collection's slug; `site` for the settings.
 */
export async function noteChange(req: PayloadRequest, name: string, id: string): Promise<void> {
  await req.payload.create({
    collection: 'outbox',
    data: { name, document: id, attempts: 0, due: new Date().toISOString() },
    depth: 0,
    req,
  });
}

/** Hooks for a collection whose documents are published, or that published records are built from. */
export function publishHooks(name: string) {
  return {
    afterChange: [
      async ({ doc, req }) => {
        await noteChange(req, name, String(doc.id));
      },
    ] satisfies CollectionAfterChangeHook[],
    afterDelete: [
      async ({ id, req }) => {
        await noteChange(req, name, String(id));
      },
    ] satisfies CollectionAfterDeleteHook[],
  };
}

/** Hooks for a global that is published. */
export function publishGlobalHooks(name: string) {
  return {
    afterChange: [
      async ({ req }) => {
        await noteChange(req, name, name);
      },
    ] satisfies GlobalAfterChangeHook[],
  };
}

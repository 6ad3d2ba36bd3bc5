import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Plugin,
} from 'payload';
import { type Account, holds, type Rights } from '../access.ts';
import { articlesRights } from '../articles/access.ts';
import { record } from '../audit/record.ts';
import { Refused } from '../errors.ts';
import { regulationsRights } from '../regulations/access.ts';
import { checkKeys } from './body.ts';

/** Rooms whose documents become public by a step of their own, with who may take it. */
const publishers: Record<string, NonNullable<Rights['publish']>> = {
  articles: articlesRights.publish,
  regulations: regulationsRights.publish,
};

/** Rooms that are no person's content: their rows come and go with the machinery. */
const machinery = ['audit', 'outbox', 'leases', 'people'];

/** Adds to every collection what no room may forget. */
export const guards: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(guarded) ?? [],
});

function guarded(collection: CollectionConfig): CollectionConfig {
  const { hooks = {}, slug, versions } = collection;
  const drafts = typeof versions === 'object' && Boolean(versions.drafts);
  const publish = publishers[slug];
  if (drafts && !publish) throw new Error(`say in gate/guards.ts who may publish ${slug}`);
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [
        refuseKeys,
        ...(publish ? [stateIntent(publish)] : []),
        ...(hooks.beforeOperation ?? []),
      ],
      afterChange: [...(hooks.afterChange ?? []), ...(publish ? [notePublishing] : [])],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        ...(machinery.includes(slug) ? [] : [noteDeletion]),
      ],
    },
  };
}

/** Forms with files reach Payload unread by the gate, so what they hold is looked at here. */
const refuseKeys: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'create' || operation === 'update')
    checkKeys((args as { data?: unknown }).data);
  return args;
};

interface Writing {
  data?: Record<string, unknown>;
  draft?: boolean;
}

/**
 * A plain update of a published document with a newer draft would write that draft over it and unpublish it.
 * So what does not say that it publishes or withdraws is saved as a draft, and who may not publish
 * touches no document but as a draft.
 */
function stateIntent(publish: NonNullable<Rights['publish']>): CollectionBeforeOperationHook {
  return ({ args, operation, req, overrideAccess }) => {
    if (operation !== 'update' && operation !== 'restoreVersion') return args;
    const writing = args as Writing;
    if (operation === 'update' && !writing.draft && !statesIntent(writing.data ?? {}))
      writing.draft = true;
    if (writing.draft) return args;
    req.context.withdraws = writing.data?._status !== 'published';
    const mayPublish = overrideAccess || holds(publish, req.user as Account | null);
    // Moving to the trash and back is a right of its own, asked for by Payload.
    if (!mayPublish && !isTrashing(writing.data ?? {})) throw new Refused('forbidden');
    return args;
  };
}

function statesIntent(data: Record<string, unknown>): boolean {
  return data._status !== undefined || isTrashing(data);
}

function isTrashing(data: Record<string, unknown>): boolean {
  return Object.keys(data).join() === 'deletedAt';
}

const notePublishing: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  req,
  context,
  collection,
}) => {
  if (!req.user) return doc;
  const [before, after] = [previousDoc?._status, doc._status];
  const note = String(doc.title ?? '').slice(0, 200);
  const about = { room: collection.slug, target: String(doc.id), note };
  if (after === 'published') await record(req, { action: 'publish', ...about });
  // A draft saved over a published document looks the same, but does not say that it withdraws.
  else if (before === 'published' && context.withdraws)
    await record(req, { action: 'withdraw', ...about });
  return doc;
};

const noteDeletion: CollectionAfterDeleteHook = async ({ doc, req, collection }) => {
  if (!req.user) return;
  const note = String(doc.title ?? doc.name ?? '').slice(0, 200);
  await record(req, { action: 'delete', room: collection.slug, target: String(doc.id), note });
};

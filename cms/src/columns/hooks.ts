import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload';
import { idOf } from '../access.ts';
import { hasArticlesIn } from '../articles/inColumn.ts';
import { Refused } from '../errors.ts';
import { slugPattern, suggestSlug } from './slug.ts';
import { checkPlace, childrenOf } from './tree.ts';

/** Gives a new column its address, and keeps the address of an old one. */
export const settleAddress: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data;
  if (operation === 'update') return { ...data, id: originalDoc?.id };
  const wanted = typeof data.id === 'string' ? data.id.trim() : '';
  if (wanted) {
    if (slugPattern.test(wanted) && (await isTaken(req, wanted))) throw new Refused('duplicate');
    return { ...data, id: wanted };
  }
  const suggestion = suggestSlug(typeof data.title === 'string' ? data.title : '');
  return { ...data, id: suggestion && (await firstFree(req, suggestion)) };
};

async function firstFree(req: PayloadRequest, slug: string): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(req, candidate))) return candidate;
  }
  throw new Refused('duplicate');
}

async function isTaken(req: PayloadRequest, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'columns',
    where: { id: { equals: id } },
    req,
  });
  return totalDocs > 0;
}

/** Keeps the columns a tree of at most three levels. */
export const keepTree: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const parent = idOf(data.parent);
  if (parent) await checkPlace(req, String(data.id ?? originalDoc?.id), parent);
  return data;
};

/** A column goes only when nothing would lose its place. */
export const refuseWhileFull: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await hasArticlesIn(req, String(id))) throw new Refused('columnFull');
  if ((await childrenOf(req, [String(id)])).length > 0) throw new Refused('columnFull');
};

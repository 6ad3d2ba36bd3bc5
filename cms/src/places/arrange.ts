import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload';
import type { PlaceLevel } from 'shared/places/labels';
import { refuseField } from '../fields/refuseField.ts';
import type { Place } from '../payload-types.ts';
import { levelOf, parentOf } from './code.ts';

/** Hook: level, superior and full title follow from the code; a code or superior that does not fit is refused. */
export const arrangePlace: CollectionBeforeValidateHook<Place> = async ({
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  const code = originalDoc?.id ?? data.id ?? '';
  const level = levelOf(code);
  // What is no code at all is refused by the field itself.
  if (!level) return data;
  if (data.level && data.level !== level)
    refuseField(
      req,
      'places',
      'level',
      '级别和代码的位数对不上：县 6 位，乡镇街道 9 位，村社区 12 位。',
    );
  if (operation === 'create' && (await readPlace(code, req)))
    refuseField(req, 'places', 'id', '这个代码已经有了。请打开原有的那条修改。');
  const parent = parentOf(code);
  if (data.parent && data.parent !== parent)
    refuseField(req, 'places', 'parent', '上级和代码对不上：上级的代码应是这个代码去掉后 3 位。');
  const above = parent ? await readPlace(parent, req) : null;
  if (parent && !above)
    refuseField(
      req,
      'places',
      'id',
      `上级（代码 ${parent}）还没有录入。请先录入上级，再录入这一级。`,
    );
  const name = data.name ?? originalDoc?.name ?? '';
  return {
    ...data,
    level,
    parent,
    title: placeTitle(name, level, above?.name),
  };
};

/** Hook: villages carry their township's name in the title, so a renamed township passes its new name on. */
export const passNameOn: CollectionAfterChangeHook<Place> = async ({ doc, previousDoc, req }) => {
  if (doc.level !== 'township' || !previousDoc?.name || previousDoc.name === doc.name) return;
  await req.payload.update({
    collection: 'places',
    where: { parent: { equals: doc.id } },
    data: {},
    depth: 0,
    req,
  });
};

/** How a place is shown in lists. Eleven village names occur in two townships of one county, so a village is shown with its township. */
export function placeTitle(name: string, level: PlaceLevel, above: string | undefined): string {
  return level === 'village' && above ? `${name}（${above}）` : name;
}

async function readPlace(id: string, req: Parameters<CollectionBeforeValidateHook>[0]['req']) {
  return req.payload.findByID({ collection: 'places', id, depth: 0, disableErrors: true, req });
}

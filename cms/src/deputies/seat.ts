import type { CollectionBeforeChangeHook } from 'payload';
import { type Level, levels } from 'shared/deputies/labels';
import { idOf } from '../access.ts';
import { refuseField } from '../fields/refuseField.ts';
import type { Mandate } from '../payload-types.ts';

/**
 * Hook: a person holds one living seat at a level. The check gives a readable message;
 * the unique key holds also when two clerks save at the same moment.
 */
export const seatMandate: CollectionBeforeChangeHook<Mandate> = async ({
  data,
  originalDoc,
  req,
}) => {
  const mandate = { ...originalDoc, ...data };
  const deputy = idOf(mandate.deputy);
  const { level, term, constituency, state } = mandate;
  const ended = state === 'ended';
  const other = ended
    ? undefined
    : (
        await req.payload.find({
          collection: 'mandates',
          where: {
            deputy: { equals: deputy },
            level: { equals: level },
            state: { not_equals: 'ended' },
            id: { not_equals: mandate.id },
          },
          limit: 1,
          pagination: false,
          depth: 0,
          req,
        })
      ).docs[0];
  if (other)
    refuseField(
      req,
      'mandates',
      'level',
      `这位代表已有一条未终止的${levels[level as Level]}级任职（${other.title}）。请先把那一条改为“终止”。`,
    );
  return {
    ...data,
    title: `${levels[level as Level]}${term} · ${constituency}`,
    seat: ended ? `ended:${mandate.id}` : `${deputy}:${level}`,
  };
};

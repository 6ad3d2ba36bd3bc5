import type { CollectionBeforeChangeHook } from 'payload';
import { levels } from 'shared/deputies/labels';
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
  // The fields' own checks have run: nothing required is missing.
  const mandate = { ...originalDoc, ...data } as Mandate;
  const deputy = idOf(mandate.deputy);
  const { level, state } = mandate;
  const other =
    state === 'ended'
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
      `这位代表已有一条未终止的${levels[level]}级任职（${other.title}）。请先把那一条改为“终止”。`,
    );
  return { ...data, ...seatKeysOf({ ...mandate, deputy: deputy ?? '' }) };
};

/** What is stored of a mandate beside what was typed: how it is called, and the key that is unique while it lives. */
export function seatKeysOf({
  id,
  deputy,
  level,
  term,
  constituency,
  state,
}: Pick<Mandate, 'id' | 'level' | 'term' | 'constituency' | 'state'> & { deputy: string }) {
  return {
    title: `${levels[level]}${term} · ${constituency}`,
    seat: state === 'ended' ? `ended:${id}` : `${deputy}:${level}`,
  };
}

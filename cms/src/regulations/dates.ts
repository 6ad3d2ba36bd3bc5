import type { CollectionBeforeValidateHook } from 'payload';
import { dayOf } from 'shared/clock';
import { Refused } from '../errors.ts';

/** Dates of a regulation in the order in which they can only come. */
const order = [
  ['adoptedOn', '通过日期'],
  ['promulgatedOn', '公布日期'],
  ['effectiveOn', '施行日期'],
  ['amendedOn', '被修改日期'],
  ['repealedOn', '废止日期'],
] as const;

/** Throws `Refused` when a regulation that is to be published has dates that contradict each other. */
export const keepDatesInOrder: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const whole = { ...originalDoc, ...data } as Record<string, unknown>;
  if (whole._status !== 'published') return data;
  const given = order.flatMap(([name, label]) => {
    const value = whole[name];
    return typeof value === 'string' || value instanceof Date ? [{ label, day: dayOf(value) }] : [];
  });
  for (const [at, { label, day }] of given.entries()) {
    const before = given[at - 1];
    if (before && day < before.day)
      throw new Refused(
        'datesOutOfOrder',
        `现在${label}是 ${day}，早于${before.label}的 ${before.day}。`,
      );
  }
  return data;
};

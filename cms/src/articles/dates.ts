import type { CollectionBeforeChangeHook } from 'payload';
import { minuteOf } from 'shared/clock';
import { record } from '../audit/record.ts';
import { Refused } from '../errors.ts';

/**
 * Keeps the date of publication honest (国办发〔2017〕47号: dates are never forged). The first publication
 * sets it if the clerk did not; from then on another date needs a reason and leaves an audit row.
 * `announcedAt` is the date that readers were last told; only this hook writes it.
 */
export const keepDateHonest: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  // A copy is a new article: nothing of it has been announced.
  const announced = operation === 'update' ? instantOf(originalDoc?.announcedAt) : null;
  const wanted = context.isRestoringVersion && announced ? announced : instantOf(data.publishedAt);
  if (data._status !== 'published') return { ...data, publishedAt: wanted, announcedAt: announced };
  const publishedAt = wanted ?? announced ?? new Date().toISOString();
  if (announced && publishedAt !== announced) {
    const reason = typeof data.dateReason === 'string' ? data.dateReason.trim() : '';
    if (!reason) throw new Refused('dateForged');
    await record(req, {
      action: 'dateChange',
      room: 'articles',
      target: String(originalDoc.id),
      note: `${minuteOf(announced)} → ${minuteOf(publishedAt)}：${reason}`,
    });
  }
  // The reason was for this change; the next one needs its own.
  return { ...data, publishedAt, announcedAt: publishedAt, dateReason: null };
};

function instantOf(value: unknown): string | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

import type { CollectionBeforeChangeHook, Field } from 'payload';
import { Refused } from '../errors.ts';

/**
 * Counts the saves of a document with drafts. A form sends back the number it was loaded with,
 * so that two windows cannot silently overwrite each other: Payload's own check leaves out forms
 * that save by themselves. A call that sends no number is not checked.
 */
export const revision: Field = {
  name: 'revision',
  type: 'number',
  hooks: { beforeDuplicate: [() => 0] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
};

/**
 * A form that publishes while its own automatic save is still under way is one number behind.
 * Milliseconds within which that is taken for its own.
 */
const echo = 5_000;

/** Throws `Refused` for a save that was begun from an older text than the newest. */
export const refuseStale: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  context,
}) => {
  if (operation === 'create') return { ...data, revision: 1 };
  const current = numberOf(originalDoc?.revision);
  const behind = current - numberOf(data.revision ?? current);
  const age = Date.now() - Date.parse(String(originalDoc?.updatedAt));
  const isStale = behind > 1 || (behind === 1 && age > echo);
  if (isStale && !context.isRestoringVersion) throw new Refused('stale');
  return { ...data, revision: current + 1 };
};

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

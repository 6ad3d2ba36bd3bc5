import type { CollectionAfterLogoutHook } from 'payload';
import { record } from '../audit/record.ts';

export const noteSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  await record(req, { action: 'signOut' });
};

import { accessOf, type Rights } from '../access.ts';

/** Only the publishing machinery itself works on these; people see its state through an endpoint of its own. */
export const closedRights = { create: {}, read: {}, update: {}, delete: {} } satisfies Rights;

export const outboxAccess = accessOf(closedRights);
export const leasesAccess = accessOf(closedRights);

import { accessOf, all, type Rights } from '../access.ts';

/** Written by the CMS alone; nobody changes or removes a row. */
export const auditRights = {
  create: {},
  read: all(['administrator']),
  update: {},
  delete: {},
} satisfies Rights;

export const auditAccess = accessOf(auditRights);

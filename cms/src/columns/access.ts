import { accessOf, all, type Rights } from '../access.ts';
import { everyone } from '../people/roles.ts';

export const columnsRights = {
  create: all(['administrator']),
  read: all(everyone),
  update: all(['administrator']),
  delete: all(['administrator']),
} satisfies Rights;

export const columnsAccess = accessOf(columnsRights);

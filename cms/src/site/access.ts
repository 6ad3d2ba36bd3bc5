import { all, globalAccessOf, type Rights } from '../access.ts';
import { everyone } from '../people/roles.ts';

export const siteRights = {
  read: all(everyone),
  update: all(['administrator']),
} satisfies Pick<Rights, 'read' | 'update'>;

export const siteAccess = globalAccessOf(siteRights);

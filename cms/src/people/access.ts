import { accessOf, all, type Rights, type Scope } from '../access.ts';
import { everyone } from './roles.ts';

const themselves: Scope = { where: (account) => ({ id: { equals: account.id } }) };

/** Everybody sees their own account; only administrators see and change accounts, passwords apart. */
export const peopleRights = {
  create: all(['administrator']),
  read: { ...all(everyone, themselves), administrator: true },
  update: all(['administrator']),
  delete: all(['administrator']),
} satisfies Rights;

export const peopleAccess = accessOf(peopleRights);

import { accessOf, all, ofOwn, type Rights, theOwn } from '../access.ts';
import { everyone } from '../people/roles.ts';

export const officesRights = {
  create: all(['administrator']),
  read: all(everyone),
  update: { administrator: true, officeMember: theOwn('office') },
  delete: all(['administrator']),
} satisfies Rights;

export const officesAccess = accessOf(officesRights);

export const membersRights = {
  create: { administrator: true, officeMember: ofOwn('office') },
  read: all(everyone),
  update: { administrator: true, officeMember: ofOwn('office') },
  delete: { administrator: true, officeMember: ofOwn('office') },
} satisfies Rights;

export const membersAccess = accessOf(membersRights);

export const unitsRights = {
  create: all(['administrator']),
  read: all(everyone),
  update: { administrator: true, unitHandler: theOwn('unit') },
  delete: all(['administrator']),
} satisfies Rights;

export const unitsAccess = accessOf(unitsRights);

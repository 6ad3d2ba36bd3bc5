import { accessOf, all, type Rights, theOwn } from '../access.ts';
import { everyone } from '../people/roles.ts';

export const stationsRights = {
  create: all(['administrator']),
  read: all(everyone),
  update: { administrator: true, stationKeeper: theOwn('station') },
  delete: all(['administrator']),
} satisfies Rights;

export const stationsAccess = accessOf(stationsRights);

import type { PayloadRequest, Where } from 'payload';
import { type Account, accessOf, all, idOf, nothing, type Rights, type Scope } from '../access.ts';
import { everyone } from '../people/roles.ts';

/** People and their seats are one directory, kept by the same hands. */
const directoryRights = {
  create: all(['administrator']),
  read: all(everyone),
  update: all(['administrator']),
  delete: all(['administrator']),
} satisfies Rights;

export const deputiesAccess = accessOf(directoryRights);

export const mandatesAccess = accessOf(directoryRights);

/** Contacts of the deputies who hold a seat at the keeper's own station. */
const atOwnStation: Scope = {
  where: async (account: Account, req: PayloadRequest): Promise<Where> => {
    const station = idOf(account.station);
    if (!station) return nothing;
    const { docs } = await req.payload.find({
      collection: 'mandates',
      where: { station: { equals: station }, state: { not_equals: 'ended' } },
      depth: 0,
      // More seats than any station has; the engine needs a bound.
      limit: 2_000,
      pagination: false,
      overrideAccess: false,
      user: req.user,
      req,
    });
    const deputies = docs.flatMap((mandate) => idOf(mandate.deputy) ?? []);
    return deputies.length > 0 ? { deputy: { in: deputies } } : nothing;
  },
};

const theirOwn: Scope = {
  where: (account) => {
    const deputy = idOf(account.deputy);
    return deputy ? { deputy: { equals: deputy } } : nothing;
  },
};

/** Private: only those who must be able to call a deputy, and the deputies themselves. */
export const contactsRights = {
  create: all(['administrator']),
  read: {
    administrator: true,
    officeMember: true,
    stationKeeper: atOwnStation,
    deputy: theirOwn,
  },
  update: { administrator: true, stationKeeper: atOwnStation },
  delete: all(['administrator']),
} satisfies Rights;

export const contactsAccess = accessOf(contactsRights);

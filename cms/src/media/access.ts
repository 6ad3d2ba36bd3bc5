import { accessOf, all, type Rights } from '../access.ts';
import { newsroom } from '../people/roles.ts';

/** Pictures of drafts are among them, so only those who put pictures into something see the library. */
export const mediaRights = {
  create: all([...newsroom, 'stationKeeper', 'administrator']),
  read: all([...newsroom, 'stationKeeper', 'administrator']),
  update: all([...newsroom, 'administrator']),
  delete: all(['editor', 'administrator']),
} satisfies Rights;

export const mediaAccess = accessOf(mediaRights);

/** Files of drafts are among them: only the newsroom reads them here, the public only what was published. */
export const attachmentsRights = {
  create: all(newsroom),
  read: all([...newsroom, 'administrator']),
  update: all(newsroom),
  delete: all(['editor', 'administrator']),
} satisfies Rights;

export const attachmentsAccess = accessOf(attachmentsRights);

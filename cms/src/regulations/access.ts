import { accessOf, all, published, type Rights, unpublished } from '../access.ts';
import { everyone, newsroom } from '../people/roles.ts';

export const regulationsRights = {
  create: all(['editor']),
  read: { ...all(everyone, published), ...all([...newsroom, 'administrator']) },
  update: all(newsroom),
  delete: { editor: unpublished, administrator: true },
  publish: { editor: true, publisher: true },
} satisfies Rights;

export const regulationsAccess = accessOf(regulationsRights);

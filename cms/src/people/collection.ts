import type { CollectionConfig } from 'payload';
import { roles } from 'shared/people/labels';
import { publicId } from '../fields/id.ts';

export const people = {
  slug: 'people',
  labels: { singular: '账号', plural: '账号' },
  auth: { loginWithUsername: { allowEmailLogin: false, requireEmail: false } },
  fields: [
    publicId,
    { name: 'name', type: 'text', required: true, label: '姓名' },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      label: '角色',
      saveToJWT: true,
      options: Object.entries(roles).map(([value, label]) => ({ value, label })),
    },
  ],
} satisfies CollectionConfig;

import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';
import { ownerHooks } from '../fields/owner.ts';
import { tidied } from '../fields/tidy.ts';
import { membersAccess } from './access.ts';

export const members = {
  slug: 'members',
  labels: { singular: '工委委员', plural: '工委委员' },
  access: membersAccess,
  admin: {
    group: '机构',
    useAsTitle: 'name',
    defaultColumns: ['name', 'office', 'unit', 'title'],
    listSearchableFields: ['name', 'title', 'unit.name'],
    description: '从各单位聘任的委员。一位委员属于一个委室，来自一个单位。',
    pagination: { defaultLimit: 50 },
  },
  defaultSort: 'name',
  fields: [
    publicId,
    {
      name: 'name',
      label: '姓名',
      type: 'text',
      required: true,
      maxLength: 60,
      index: true,
      hooks: { beforeValidate: [tidied] },
    },
    {
      name: 'office',
      label: '所属委室',
      type: 'relationship',
      relationTo: 'offices',
      required: true,
      index: true,
      admin: { allowCreate: false },
    },
    {
      name: 'unit',
      label: '来自单位',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      admin: { allowCreate: false, description: '输入单位名称的一部分来找。' },
    },
    {
      name: 'sameUnit',
      type: 'ui',
      label: '同一单位的委员',
      admin: {
        components: { Field: '/committees/SameUnit.tsx#SameUnit' },
        disableListColumn: true,
      },
    },
    {
      name: 'title',
      label: '职务',
      type: 'text',
      maxLength: 80,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '在原单位的职务，会公开，例如“副局长”。' },
    },
  ],
  hooks: ownerHooks('offices', 'office'),
} satisfies CollectionConfig;

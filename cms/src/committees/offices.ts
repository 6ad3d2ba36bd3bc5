import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';
import { keepIfUsed } from '../fields/inUse.ts';
import { phoneField } from '../fields/phone.ts';
import { tidied } from '../fields/tidy.ts';
import { publishHooks } from '../publish/hooks.ts';
import { officesAccess } from './access.ts';

export const offices = {
  slug: 'offices',
  labels: { singular: '委室', plural: '委室' },
  access: officesAccess,
  admin: {
    group: '机构',
    useAsTitle: 'name',
    defaultColumns: ['order', 'name', 'head', 'phone'],
    listSearchableFields: ['name', 'head'],
    description: '常委会的办事机构和工作机构，显示在网站的“机构”页。',
  },
  defaultSort: 'order',
  fields: [
    publicId,
    {
      name: 'name',
      label: '名称',
      type: 'text',
      required: true,
      maxLength: 80,
      index: true,
      hooks: { beforeValidate: [tidied] },
    },
    {
      name: 'duties',
      label: '职责',
      type: 'textarea',
      required: true,
      maxLength: 3000,
      admin: { description: '会公开。用群众看得懂的话写管什么。空一行就是另起一段。' },
    },
    {
      type: 'row',
      fields: [
        phoneField('phone', '电话'),
        {
          name: 'head',
          label: '负责人',
          type: 'text',
          maxLength: 40,
          hooks: { beforeValidate: [tidied] },
          admin: { description: '只写姓名，会公开。' },
        },
      ],
    },
    {
      name: 'members',
      label: '工委委员',
      type: 'join',
      collection: 'members',
      on: 'office',
      defaultLimit: 30,
      admin: {
        defaultColumns: ['name', 'unit', 'title'],
        description: '先保存委室，再点“新建”添加委员。',
      },
    },
    {
      name: 'order',
      label: '排列顺序',
      type: 'number',
      required: true,
      defaultValue: 10,
      index: true,
      min: 0,
      admin: { position: 'sidebar', step: 1, description: '数字小的排在前面。' },
      validate: (value: unknown) => Number.isInteger(value) || '请填整数，小的排在前面。',
    },
  ],
  hooks: {
    ...publishHooks('offices'),
    beforeDelete: [
      keepIfUsed([
        { collection: 'members', field: 'office', what: '工委委员', titleField: 'name' },
        { collection: 'people', field: 'office', what: '账号', titleField: 'name' },
      ]),
    ],
  },
} satisfies CollectionConfig;

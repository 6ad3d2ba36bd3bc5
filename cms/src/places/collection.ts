import type { CollectionConfig } from 'payload';
import { placeLevels } from 'shared/places/labels';
import { keepIfUsed } from '../fields/inUse.ts';
import { optionsOf } from '../fields/options.ts';
import { tidied, tidiedList } from '../fields/tidy.ts';
import { unseen } from '../fields/unseen.ts';
import { publishHooks } from '../publish/hooks.ts';
import { placesAccess } from './access.ts';
import { arrangePlace, passNameOn } from './arrange.ts';
import { levelOf } from './code.ts';

const noted = publishHooks('places');

export const places = {
  slug: 'places',
  labels: { singular: '行政区划', plural: '行政区划' },
  access: placesAccess,
  admin: {
    group: '基础',
    useAsTitle: 'title',
    defaultColumns: ['name', 'id', 'level', 'parent', 'aliases'],
    listSearchableFields: ['name', 'id', 'aliases', 'formerNames'],
    description: '县、乡镇街道、村社区。站点和代表都挂在这里，群众按地名找代表也靠它。',
    pagination: { defaultLimit: 50 },
  },
  defaultSort: 'id',
  fields: [
    {
      name: 'id',
      label: '行政区划代码',
      type: 'text',
      required: true,
      hooks: { beforeValidate: [tidied] },
      access: { update: () => false },
      validate: (value: unknown) =>
        (typeof value === 'string' && levelOf(value) !== null) ||
        '代码只写数字：县 6 位，乡镇街道 9 位，村社区 12 位。',
      admin: {
        description: '县 6 位，乡镇街道 9 位，村社区 12 位。保存后不能改。上级要先录入。',
      },
    },
    {
      name: 'name',
      label: '名称',
      type: 'text',
      required: true,
      maxLength: 60,
      index: true,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '现在的正式名称，例如“竖岗镇”。' },
    },
    { name: 'title', label: '名称', type: 'text', index: true, admin: unseen },
    {
      name: 'aliases',
      label: '别名、俗称',
      type: 'text',
      hasMany: true,
      index: true,
      hooks: { beforeValidate: [tidiedList] },
      admin: {
        description: '群众平时的叫法，例如“城关”。写一个按一次回车。群众用这些名字也能找到。',
      },
    },
    {
      name: 'formerNames',
      label: '曾用名',
      type: 'text',
      hasMany: true,
      index: true,
      hooks: { beforeValidate: [tidiedList] },
      admin: { description: '撤并、改名以前的名称。写一个按一次回车。' },
    },
    {
      name: 'level',
      label: '级别',
      type: 'select',
      index: true,
      options: optionsOf(placeLevels),
      admin: { readOnly: true, position: 'sidebar', description: '按代码位数自动填写。' },
    },
    {
      name: 'parent',
      label: '上级',
      type: 'relationship',
      relationTo: 'places',
      index: true,
      admin: { readOnly: true, position: 'sidebar', description: '按代码自动填写。' },
    },
  ],
  hooks: {
    beforeValidate: [arrangePlace],
    ...noted,
    afterChange: [passNameOn, ...noted.afterChange],
    beforeDelete: [
      keepIfUsed([
        { collection: 'places', field: 'parent', what: '下级', titleField: 'name' },
        { collection: 'stations', field: 'place', what: '站点', titleField: 'name' },
        { collection: 'mandates', field: 'place', what: '任职', titleField: 'title' },
        { collection: 'units', field: 'place', what: '单位', titleField: 'name' },
      ]),
    ],
  },
} satisfies CollectionConfig;

import type { CollectionConfig } from 'payload';
import { genders } from 'shared/deputies/labels';
import { publicId } from '../fields/id.ts';
import { keepIfUsed } from '../fields/inUse.ts';
import { optionsOf } from '../fields/options.ts';
import { tidied } from '../fields/tidy.ts';
import { unseen } from '../fields/unseen.ts';
import { publishHooks } from '../publish/hooks.ts';
import { deputiesAccess } from './access.ts';
import { dropContacts } from './contacts.ts';
import { normaliseName } from './names.ts';
import { sortKeysOf } from './sortKeys.ts';

export const deputies = {
  slug: 'deputies',
  labels: { singular: '代表', plural: '代表' },
  access: deputiesAccess,
  admin: {
    group: '代表与站点',
    useAsTitle: 'name',
    defaultColumns: ['name', 'gender', 'ethnicity', 'occupation', 'initial', 'updatedAt'],
    listSearchableFields: ['name', 'occupation'],
    description:
      '一人一条。在哪一级、哪一届任代表，写在“任职”里；至少有一条任职，才会在网站上公开。',
    pagination: { defaultLimit: 50 },
  },
  defaultSort: 'strokeKey',
  fields: [
    publicId,
    {
      name: 'name',
      label: '姓名',
      type: 'text',
      required: true,
      maxLength: 60,
      index: true,
      hooks: {
        beforeValidate: [({ value }) => (typeof value === 'string' ? normaliseName(value) : value)],
      },
      admin: { description: '少数民族姓名中间的点会自动统一成“·”。生僻字可直接粘贴。' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'gender',
          label: '性别',
          type: 'select',
          required: true,
          index: true,
          options: optionsOf(genders),
        },
        {
          name: 'ethnicity',
          label: '民族',
          type: 'text',
          required: true,
          defaultValue: '汉族',
          maxLength: 20,
          index: true,
          hooks: { beforeValidate: [tidied] },
        },
        {
          name: 'birthYear',
          label: '出生年份',
          type: 'number',
          min: 1900,
          max: 2100,
          admin: { step: 1, description: '只供内部统计，不公开。' },
        },
      ],
    },
    {
      name: 'occupation',
      label: '单位和职务',
      type: 'text',
      maxLength: 200,
      index: true,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '会公开，例如“竖岗镇百里池村党支部书记”。' },
    },
    {
      name: 'introduction',
      label: '简介',
      type: 'textarea',
      maxLength: 3000,
      admin: {
        description: '会公开。不要写身份证号、住址、个人电话和完整的出生日期。空一行就是另起一段。',
      },
    },
    {
      name: 'photo',
      label: '照片',
      type: 'upload',
      relationTo: 'media',
      admin: { description: '只有勾选了下面的“同意公开”，照片才会出现在网站上。' },
    },
    {
      name: 'photoAllowed',
      label: '本人同意公开照片',
      type: 'checkbox',
      defaultValue: false,
    },
    {
      name: 'mandates',
      label: '任职',
      type: 'join',
      collection: 'mandates',
      on: 'deputy',
      defaultLimit: 20,
      admin: {
        defaultColumns: ['title', 'startsOn', 'endsOn', 'state'],
        description:
          '先保存这位代表，再点“新建”添加任职。同一个人可以有几条，例如既是县代表又是镇代表。',
      },
    },
    { name: 'strokeKey', type: 'text', index: true, admin: unseen },
    { name: 'pinyinKey', type: 'text', index: true, admin: unseen },
    {
      name: 'initial',
      label: '姓氏首字母',
      type: 'text',
      index: true,
      admin: { readOnly: true, position: 'sidebar', description: '按姓氏读音自动填写。' },
    },
  ],
  hooks: {
    ...publishHooks('deputies'),
    beforeChange: [
      ({ data, originalDoc }) => ({ ...data, ...sortKeysOf(data.name ?? originalDoc?.name ?? '') }),
    ],
    beforeDelete: [
      keepIfUsed([
        { collection: 'mandates', field: 'deputy', what: '任职', titleField: 'title' },
        { collection: 'people', field: 'deputy', what: '账号', titleField: 'name' },
      ]),
      dropContacts,
    ],
  },
} satisfies CollectionConfig;

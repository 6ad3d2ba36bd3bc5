import type { CollectionConfig } from 'payload';
import { unitKinds } from 'shared/committees/labels';
import { publicId } from '../fields/id.ts';
import { keepIfUsed } from '../fields/inUse.ts';
import { optionsOf } from '../fields/options.ts';
import { phoneField } from '../fields/phone.ts';
import { tidied } from '../fields/tidy.ts';
import { publishHooks } from '../publish/hooks.ts';
import { unitsAccess } from './access.ts';

export const units = {
  slug: 'units',
  labels: { singular: '单位', plural: '单位' },
  access: unitsAccess,
  admin: {
    group: '机构',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'place', 'phone'],
    listSearchableFields: ['name'],
    description: '承办事情的单位：政府部门、法院、检察院、企业等。',
    pagination: { defaultLimit: 50 },
  },
  defaultSort: 'name',
  fields: [
    publicId,
    {
      name: 'name',
      label: '名称',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 80,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '正式名称，不能重名，例如“通许县教育体育局”。' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: '类别',
          type: 'select',
          required: true,
          defaultValue: 'government',
          index: true,
          options: optionsOf(unitKinds),
        },
        {
          name: 'place',
          label: '所在乡镇、街道',
          type: 'relationship',
          relationTo: 'places',
          index: true,
          filterOptions: { level: { not_equals: 'village' } },
          admin: { allowCreate: false, description: '县直单位可以空着。' },
        },
      ],
    },
    phoneField('phone', '电话'),
  ],
  hooks: {
    ...publishHooks('units'),
    beforeDelete: [
      keepIfUsed([
        { collection: 'members', field: 'unit', what: '工委委员', titleField: 'name' },
        { collection: 'people', field: 'unit', what: '账号', titleField: 'name' },
      ]),
    ],
  },
} satisfies CollectionConfig;

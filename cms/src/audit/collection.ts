import type { CollectionConfig } from 'payload';
import { Refused } from '../errors.ts';
import { publicId } from '../fields/id.ts';
import { auditAccess } from './access.ts';
import { actions } from './labels.ts';

const text = (name: string, label: string, index = false) =>
  ({ name, label, type: 'text', index, maxLength: 2_000 }) as const;

/** The log: rows are added by `record` and hang together by their hashes; nobody changes or removes one. */
export const audit = {
  slug: 'audit',
  labels: { singular: '操作记录', plural: '操作记录' },
  access: auditAccess,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-number',
  admin: {
    group: '基础',
    description: '谁在什么时候做了要紧的事。记录只增不减，任何人都不能修改或删除。',
    useAsTitle: 'number',
    defaultColumns: ['number', 'at', 'name', 'action', 'room', 'note'],
    listSearchableFields: ['name', 'note', 'target'],
    pagination: { defaultLimit: 50, limits: [20, 50, 100] },
  },
  hooks: {
    beforeChange: [
      ({ operation, data }) => {
        if (operation !== 'create') throw new Refused('forbidden');
        return data;
      },
    ],
    beforeDelete: [
      () => {
        throw new Refused('forbidden');
      },
    ],
  },
  fields: [
    publicId,
    { name: 'number', label: '序号', type: 'number', required: true, unique: true, index: true },
    {
      name: 'at',
      label: '时间',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    text('who', '账号编号', true),
    text('name', '姓名'),
    {
      name: 'action',
      label: '做了什么',
      type: 'select',
      required: true,
      index: true,
      options: Object.entries(actions).map(([value, label]) => ({ value, label })),
    },
    text('room', '哪一类内容', true),
    text('target', '内容编号', true),
    text('note', '说明'),
    text('address', '来自（网络地址）'),
    text('prev', '上一条的校验码'),
    text('hash', '校验码'),
  ],
} satisfies CollectionConfig;

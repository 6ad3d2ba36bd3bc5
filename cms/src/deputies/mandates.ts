import type { CollectionConfig } from 'payload';
import { endReasons, levels, mandateStates, suspensionReasons } from 'shared/deputies/labels';
import { dayField } from '../fields/day.ts';
import { publicId } from '../fields/id.ts';
import { optionsOf } from '../fields/options.ts';
import { ownerHooks } from '../fields/owner.ts';
import { tidied } from '../fields/tidy.ts';
import { mandatesAccess } from './access.ts';
import { seatMandate } from './seat.ts';

type Filled = { state?: unknown; startsOn?: unknown };

/** Seats: a person's mandate in one congress for one term. */
export const mandates = {
  slug: 'mandates',
  labels: { singular: '任职', plural: '任职' },
  access: mandatesAccess,
  admin: {
    group: '代表与站点',
    useAsTitle: 'title',
    defaultColumns: ['title', 'deputy', 'level', 'constituency', 'station', 'state'],
    listSearchableFields: ['deputy.name', 'constituency', 'term'],
    description:
      '某人在某一级、某一届任代表。换届时在旧的一条填结束日期，再为新一届新建一条。搜索框里写代表的姓名也能找到。',
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-startsOn',
  fields: [
    publicId,
    {
      name: 'title',
      label: '任职',
      type: 'text',
      index: true,
      admin: { hidden: true, disableListFilter: true },
    },
    // One key for each person's living seat at a level; ended seats have their own id. The index keeps it so.
    { name: 'seat', type: 'text', unique: true, hidden: true },
    {
      name: 'deputy',
      label: '代表',
      type: 'relationship',
      relationTo: 'deputies',
      required: true,
      index: true,
      admin: {
        // A list with columns, since people of the same name are told apart by their work.
        appearance: 'drawer',
        description: '同名的人请看“单位和职务”分辨。',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'level',
          label: '哪一级',
          type: 'select',
          required: true,
          index: true,
          options: optionsOf(levels),
        },
        {
          name: 'term',
          label: '届次',
          type: 'text',
          required: true,
          maxLength: 20,
          index: true,
          hooks: { beforeValidate: [tidied] },
          admin: { placeholder: '第十六届' },
        },
      ],
    },
    {
      name: 'constituency',
      label: '选区或代表团',
      type: 'text',
      required: true,
      maxLength: 100,
      index: true,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '会公开，例如“竖岗镇第3选区”“开封代表团”。' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'place',
          label: '所在乡镇、街道',
          type: 'relationship',
          relationTo: 'places',
          index: true,
          filterOptions: { level: { equals: 'township' } },
          admin: { allowCreate: false, description: '县、乡镇代表要填，群众按乡镇找代表靠它。' },
        },
        {
          name: 'station',
          label: '所属站点',
          type: 'relationship',
          relationTo: 'stations',
          index: true,
          admin: { allowCreate: false, description: '代表在哪个站接待群众。' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        dayField({ name: 'startsOn', label: '开始日期', required: true, index: true }),
        dayField({
          name: 'endsOn',
          label: '结束日期',
          index: true,
          validate: (value, { siblingData }) => {
            const { state, startsOn } = siblingData as Filled;
            if (!value) return state !== 'ended' || '已终止的任职要填结束日期。';
            if (Number.isNaN(Date.parse(String(value)))) return '请填写正确的日期。';
            return (
              !startsOn ||
              Date.parse(String(value)) >= Date.parse(String(startsOn)) ||
              '结束日期不能早于开始日期。'
            );
          },
          admin: { description: '还在任就空着。' },
        }),
      ],
    },
    {
      name: 'state',
      label: '状态',
      type: 'select',
      required: true,
      defaultValue: 'active',
      index: true,
      options: optionsOf(mandateStates),
      admin: { position: 'sidebar' },
    },
    {
      name: 'suspensionReason',
      label: '暂停原因',
      type: 'select',
      options: optionsOf(suspensionReasons),
      admin: {
        position: 'sidebar',
        condition: (data) => data.state === 'suspended',
        description: '代表法第六十一条。不公开。',
      },
    },
    {
      name: 'endReason',
      label: '终止原因',
      type: 'select',
      options: optionsOf(endReasons),
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        (siblingData as Filled).state !== 'ended' ||
        (typeof value === 'string' && value in endReasons) ||
        '已终止的任职要选终止原因。',
      admin: {
        position: 'sidebar',
        condition: (data) => data.state === 'ended',
        description: '代表法第六十二条，或任期届满。不公开。',
      },
    },
  ],
  hooks: { beforeChange: [seatMandate], ...ownerHooks('deputies', 'deputy') },
} satisfies CollectionConfig;

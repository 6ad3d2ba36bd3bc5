import type { CollectionConfig } from 'payload';
import { stationKinds, stationStates, stationTiers } from 'shared/stations/labels';
import { administratorsOnly } from '../fields/administrators.ts';
import { publicId } from '../fields/id.ts';
import { keepIfUsed } from '../fields/inUse.ts';
import { optionsOf } from '../fields/options.ts';
import { phoneField } from '../fields/phone.ts';
import { tidied } from '../fields/tidy.ts';
import { publishHooks } from '../publish/hooks.ts';
import { stationsAccess } from './access.ts';
import { positionField } from './positionField.ts';
import { receptionsField } from './receptionsField.ts';

export const stations = {
  slug: 'stations',
  labels: { singular: '站点', plural: '站点' },
  access: stationsAccess,
  admin: {
    group: '代表与站点',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'place', 'tier', 'state', 'phone'],
    listSearchableFields: ['name', 'address'],
    description: '代表联络站、工作室、联络室、联络点。保存后，几秒内公开网站就会跟着变。',
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
      maxLength: 80,
      index: true,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '全称，例如“竖岗镇人大代表联络站”。改名不会改变网址和二维码。' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: '类型',
          type: 'select',
          required: true,
          index: true,
          options: optionsOf(stationKinds),
        },
        {
          name: 'tier',
          label: '示范等级',
          type: 'select',
          required: true,
          defaultValue: 'none',
          index: true,
          options: optionsOf(stationTiers),
          access: { update: administratorsOnly },
          admin: { description: '由管理员按评定结果填写。' },
        },
      ],
    },
    {
      name: 'place',
      label: '所在乡镇或村',
      type: 'relationship',
      relationTo: 'places',
      required: true,
      index: true,
      admin: {
        allowCreate: false,
        description: '输入地名的一部分来找。村级站点选到村，其他选到乡镇、街道。',
      },
    },
    {
      name: 'address',
      label: '地址',
      type: 'text',
      required: true,
      maxLength: 200,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '照着能找到门口，例如“竖岗镇政府西院一楼”。' },
    },
    {
      type: 'row',
      fields: [
        phoneField('phone', '电话', { admin: { width: '50%' } }),
        {
          name: 'hours',
          label: '开放时间',
          type: 'text',
          required: true,
          maxLength: 100,
          hooks: { beforeValidate: [tidied] },
          admin: { width: '50%', description: '例如“工作日 8:30–12:00，14:30–17:30”。' },
        },
      ],
    },
    receptionsField,
    {
      name: 'receptionNote',
      label: '接待说明',
      type: 'textarea',
      maxLength: 500,
      admin: { description: '要补充的话，例如“遇节假日顺延”。没有就空着。' },
    },
    {
      type: 'row',
      fields: [personField('head', '站长'), personField('liaison', '联络员')],
    },
    positionField,
    {
      name: 'picture',
      label: '照片',
      type: 'upload',
      relationTo: 'media',
      admin: { description: '站点门口或室内的照片，群众照着好认门。' },
    },
    {
      name: 'introduction',
      label: '介绍',
      type: 'textarea',
      maxLength: 3000,
      admin: { description: '几句话讲清这里能办什么、有什么特色。空一行就是另起一段。' },
    },
    {
      name: 'state',
      label: '状态',
      type: 'select',
      required: true,
      defaultValue: 'open',
      index: true,
      options: optionsOf(stationStates),
      admin: {
        position: 'sidebar',
        description: '“开放”“暂停”会在网站上公开；“筹建”“已撤销”不公开。',
      },
    },
  ],
  hooks: {
    ...publishHooks('stations'),
    beforeDelete: [
      keepIfUsed([
        { collection: 'mandates', field: 'station', what: '任职', titleField: 'title' },
        { collection: 'people', field: 'station', what: '账号', titleField: 'name' },
      ]),
    ],
  },
} satisfies CollectionConfig;

/** A person named at the station: the name only, since the page is public. */
function personField(name: string, label: string) {
  return {
    name,
    label,
    type: 'text' as const,
    maxLength: 40,
    hooks: { beforeValidate: [tidied] },
    admin: { description: '只写姓名，会公开。' },
  };
}

import type { CollectionConfig } from 'payload';
import { columnKinds, freshDays } from 'shared/columns/labels';
import { optionsOf } from '../fields/options.ts';
import { tidied, tidiedList } from '../fields/tidy.ts';
import { publishHooks } from '../publish/hooks.ts';
import { columnsAccess } from './access.ts';
import { keepTree, refuseWhileFull, settleAddress } from './hooks.ts';
import { slugPattern } from './slug.ts';

const published = publishHooks('columns');

export const columns = {
  slug: 'columns',
  labels: { singular: '栏目', plural: '栏目' },
  access: columnsAccess,
  disableDuplicate: true,
  defaultSort: 'order',
  admin: {
    group: '内容',
    description: '网站的栏目。没有稿件的栏目不会出现在导航里。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'parent', 'kind', 'order', 'inNavigation'],
    listSearchableFields: ['title', 'id'],
    pagination: { defaultLimit: 50 },
  },
  hooks: {
    beforeValidate: [settleAddress],
    beforeChange: [keepTree],
    afterChange: published.afterChange,
    beforeDelete: [refuseWhileFull],
    afterDelete: published.afterDelete,
  },
  fields: [
    {
      name: 'title',
      label: '栏目名称',
      type: 'text',
      required: true,
      maxLength: 40,
      hooks: { beforeValidate: [tidied] },
    },
    {
      name: 'id',
      label: '网址中的名字',
      type: 'text',
      required: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && value.length <= 60 && slugPattern.test(value)) ||
        '只能用小写字母、数字和短横线，最多 60 个，例如 tongzhi。名称没有拼音时请自己填写。',
      admin: {
        description:
          '小写字母、数字和短横线，例如 tongzhi。不填会按拼音生成；保存后不能再改，以免网址失效。',
      },
    },
    {
      name: 'parent',
      label: '上级栏目',
      type: 'relationship',
      relationTo: 'columns',
      index: true,
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: { description: '最多三级。不选就是一级栏目。' },
    },
    {
      name: 'kind',
      label: '类别',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(columnKinds),
      admin: {
        description: `决定多久要更新一次：新闻动态、工作动态 ${freshDays.news} 天，通知公告、政策文件 ${freshDays.notice} 天，概况信息不限。`,
      },
    },
    {
      name: 'description',
      label: '栏目简介',
      type: 'textarea',
      required: true,
      maxLength: 300,
      admin: { description: '一两句话说明这里放什么，供搜索引擎和读屏软件使用。' },
    },
    {
      name: 'keywords',
      label: '关键词',
      type: 'text',
      hasMany: true,
      hooks: { beforeValidate: [tidiedList] },
      admin: { description: '写一个按一次回车。' },
    },
    {
      name: 'order',
      label: '顺序',
      type: 'number',
      required: true,
      defaultValue: 100,
      index: true,
      validate: (value: unknown) => Number.isInteger(value) || '请填整数，小的排前面。',
      admin: { position: 'sidebar', description: '同级栏目中，数字小的排前面。' },
    },
    {
      name: 'inNavigation',
      label: '放进导航',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar', description: '有稿件时显示在网站导航里。' },
    },
  ],
} satisfies CollectionConfig;

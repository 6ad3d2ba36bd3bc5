import type { Field } from 'payload';
import { tidied, tidiedList } from '../fields/tidy.ts';
import { checkText } from '../files/checkText.ts';
import { textEditor } from '../files/editor.ts';

/** Set by hooks alone, whatever a form sends. */
const nobody = { create: () => false, update: () => false };

const text: Field[] = [
  {
    name: 'title',
    label: '标题',
    type: 'text',
    required: true,
    index: true,
    maxLength: 120,
    hooks: { beforeValidate: [tidied] },
  },
  {
    name: 'subtitle',
    label: '副标题',
    type: 'text',
    maxLength: 120,
    hooks: { beforeValidate: [tidied] },
    admin: { description: '可不填。' },
  },
  {
    name: 'body',
    label: '正文',
    type: 'richText',
    required: true,
    editor: textEditor({ withPictures: true }),
    validate: checkText({ withPictures: true }),
    admin: {
      description:
        '从 Word 或网页粘贴会自动去掉字体和颜色。小标题用“标题 2”。表格第一行是表头时，请在表格菜单里设为标题行。',
    },
  },
];

const pictures: Field[] = [
  {
    name: 'cover',
    label: '封面图',
    type: 'upload',
    relationTo: 'media',
    index: true,
    admin: { description: '显示在首页和列表里。可不选。' },
  },
  {
    name: 'attachments',
    label: '附件',
    type: 'upload',
    relationTo: 'attachments',
    hasMany: true,
    admin: { description: '显示在正文后面，供群众下载。' },
  },
];

const listing: Field[] = [
  {
    name: 'summary',
    label: '摘要',
    type: 'textarea',
    maxLength: 300,
    admin: { description: '显示在列表里。不填就取正文开头 100 字。' },
  },
  {
    name: 'keywords',
    label: '关键词',
    type: 'text',
    hasMany: true,
    hooks: { beforeValidate: [tidiedList] },
    admin: { description: '写一个按一次回车，三五个即可。' },
  },
];

const sidebar: Field[] = [
  {
    name: 'column',
    label: '栏目',
    type: 'relationship',
    relationTo: 'columns',
    required: true,
    index: true,
    admin: { position: 'sidebar', description: '稿件放在哪个栏目里。' },
  },
  {
    name: 'source',
    label: '来源',
    type: 'text',
    required: true,
    maxLength: 60,
    hooks: { beforeValidate: [tidied] },
    admin: {
      position: 'sidebar',
      description: '写稿的单位或最先发表的媒体，例如“县人大常委会办公室”。',
    },
  },
  {
    name: 'author',
    label: '作者',
    type: 'text',
    maxLength: 60,
    hooks: { beforeValidate: [tidied] },
    admin: { position: 'sidebar', description: '可不填。' },
  },
  {
    name: 'publishedAt',
    label: '发布日期（北京时间）',
    type: 'date',
    index: true,
    // A copy is a new article with a date of its own.
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      description: '不填就是第一次发布的时间。发布以后再改，要写明原因，并会留下记录。',
    },
  },
  {
    name: 'dateReason',
    label: '改日期的原因',
    type: 'text',
    maxLength: 200,
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      condition: (data) => Boolean(data?.announcedAt),
      description: '只在修改发布日期时填写。',
    },
  },
  {
    name: 'withdrawReason',
    label: '撤下的原因',
    type: 'text',
    maxLength: 200,
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      condition: (data) => Boolean(data?.announcedAt),
      description: '撤下（取消发布）前填写，只供内部查看。可不填。',
    },
  },
  {
    name: 'announcedAt',
    type: 'date',
    access: nobody,
    hooks: { beforeDuplicate: [() => null] },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
];

/** What a clerk fills in: the text first, what surrounds it in further tabs, what files it at the side. */
export const articleFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: '正文', fields: text },
      { label: '封面和附件', fields: pictures },
      { label: '摘要和关键词', fields: listing },
    ],
  },
  ...sidebar,
];

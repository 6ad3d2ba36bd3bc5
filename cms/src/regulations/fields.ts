import type { Field } from 'payload';
import { regulationKinds } from 'shared/regulations/labels';
import { dayField } from '../fields/day.ts';
import { optionsOf } from '../fields/options.ts';
import { tidied } from '../fields/tidy.ts';
import { unpacked } from '../files/asText.ts';
import { checkText } from '../files/checkText.ts';
import { textEditor } from '../files/editor.ts';
import { nodesOf } from '../files/lexical.ts';
import { readingOf } from './notes.ts';
import { readStructure } from './structure.ts';

const text: Field[] = [
  {
    name: 'title',
    label: '名称',
    type: 'text',
    required: true,
    index: true,
    maxLength: 200,
    hooks: { beforeValidate: [tidied] },
    admin: { description: '全称，不加书名号。' },
  },
  {
    name: 'history',
    label: '题注',
    type: 'textarea',
    maxLength: 2000,
    admin: {
      description:
        '名称下面括号里的话，写明何时由哪次会议通过、批准、修正，例如“2024年3月1日通许县第十六届人民代表大会常务委员会第八次会议通过”。',
    },
  },
  {
    name: 'body',
    label: '正文',
    type: 'richText',
    required: true,
    editor: textEditor({ withPictures: false }),
    validate: checkText({ withPictures: false }),
    admin: {
      description:
        '照原文粘贴即可。每条另起一行，以“第一条　”开头；章、节各占一行，以“第一章　”开头。系统会自动认出章、节、条，不会改动条号。',
    },
  },
  {
    name: 'reading',
    label: '系统读出的结构',
    type: 'textarea',
    virtual: true,
    admin: { readOnly: true, disableListColumn: true, description: '保存后更新。发布前请核对。' },
    hooks: {
      afterRead: [
        ({ siblingData }) =>
          siblingData.body ? readingOf(readStructure(nodesOf(unpacked(siblingData.body)))) : null,
      ],
    },
  },
];

const dates: Field[] = [
  dayField({ name: 'adoptedOn', label: '通过日期', required: true, index: true }),
  dayField({
    name: 'promulgatedOn',
    label: '公布日期',
    index: true,
    admin: { description: '没有单独公布的，或通过后先施行再公布的，可不填。' },
  }),
  dayField({
    name: 'effectiveOn',
    label: '施行日期',
    required: true,
    index: true,
    admin: { description: '到这一天，网站上的状态自动变成“现行有效”。' },
  }),
  dayField({
    name: 'amendedOn',
    label: '被修改日期',
    index: true,
    admin: { description: '有新的文本代替时填写，从这一天起显示“已被修改”。' },
  }),
  dayField({
    name: 'repealedOn',
    label: '废止日期',
    index: true,
    admin: { description: '从这一天起显示“已废止”。' },
  }),
  {
    name: 'amends',
    label: '修改或代替的文件',
    type: 'relationship',
    relationTo: 'regulations',
    hasMany: true,
    index: true,
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: { description: '本文件修改、代替了哪些文件，两边的页面会互相链接。' },
  },
];

const sidebar: Field[] = [
  {
    name: 'kind',
    label: '类别',
    type: 'select',
    required: true,
    index: true,
    options: optionsOf(regulationKinds),
    admin: { position: 'sidebar' },
  },
  {
    name: 'issuer',
    label: '制定机关',
    type: 'text',
    required: true,
    maxLength: 100,
    index: true,
    hooks: { beforeValidate: [tidied] },
    admin: { position: 'sidebar' },
  },
  {
    name: 'number',
    label: '文号',
    type: 'text',
    maxLength: 60,
    hooks: { beforeValidate: [tidied] },
    admin: { position: 'sidebar', description: '例如“通人常〔2024〕3号”。可不填。' },
  },
];

/** What a clerk fills in: the text first, its dates in a second tab, what files it at the side. */
export const regulationFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: '正文', fields: text },
      { label: '日期和关系', fields: dates },
    ],
  },
  ...sidebar,
];

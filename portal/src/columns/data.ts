import { columnKinds } from 'shared/columns/labels';
import { openDataFile } from '../data/table.ts';

export const columnsFile = openDataFile({
  room: 'columns',
  title: '栏目',
  fields: {
    id: '编号，也是网址 /columns/编号/',
    title: '名称',
    parent: '上级栏目的编号',
    kind: '种类：news 新闻动态，notice 通知公告，policy 政策文件，overview 概况信息，work 工作动态',
    description: '说明',
    keywords: '关键词',
    order: '排列次序',
  },
  columns: {
    编号: (column) => column.id,
    名称: (column) => column.title,
    上级编号: (column) => column.parent,
    种类: (column) => columnKinds[column.kind],
    说明: (column) => column.description,
    关键词: (column) => column.keywords,
  },
});

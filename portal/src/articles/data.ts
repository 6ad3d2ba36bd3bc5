import { minuteOf } from 'shared/clock';
import { openDataFile } from '../data/table.ts';

/** Without the text: it stands on the page, and the file would be written anew with every edit. */
export const articlesFile = openDataFile({
  room: 'articles',
  title: '文章目录',
  fields: {
    id: '编号，也是网址 /articles/编号/（全文在网页上）',
    title: '标题',
    subtitle: '副标题',
    source: '来源',
    author: '作者',
    column: '栏目的编号',
    keywords: '关键词',
    summary: '摘要',
    publishedAt: '发布时间，ISO 8601，协调世界时（比北京时间早 8 小时）',
  },
  columns: {
    编号: (article) => article.id,
    标题: (article) => article.title,
    副标题: (article) => article.subtitle,
    来源: (article) => article.source,
    作者: (article) => article.author,
    栏目编号: (article) => article.column,
    关键词: (article) => article.keywords,
    摘要: (article) => article.summary,
    发布时间: (article) => minuteOf(article.publishedAt),
  },
});

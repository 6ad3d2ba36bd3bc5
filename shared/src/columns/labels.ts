/** Kinds of a column, as the government site guide names them. */
export const columnKinds = {
  news: '新闻动态',
  notice: '通知公告',
  policy: '政策文件',
  overview: '概况信息',
  work: '工作动态',
} as const;
export type ColumnKind = keyof typeof columnKinds;

/** Days after which a column of this kind counts as stale (国办发〔2017〕47号 and the 2019 indicators); null: no limit. */
export const freshDays: Record<ColumnKind, number | null> = {
  news: 14,
  notice: 180,
  policy: 180,
  overview: null,
  work: 14,
};

/** Articles on one list page; pages are numbered from the oldest, so a full page never changes again. */
export const pageSize = 20;

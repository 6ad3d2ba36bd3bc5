import type { Column } from 'shared/columns/contract';

const tree = [
  ['news', '新闻动态', null, 'news', '县人大及其常委会的重要会议和活动。', '人大 新闻'],
  [
    'standing-committee',
    '常委会要闻',
    'news',
    'news',
    '常委会会议、主任会议和常委会开展的监督活动。',
    '常委会 会议',
  ],
  [
    'deputies-at-work',
    '代表履职',
    'news',
    'news',
    '人大代表在群众中间做了什么，办成了什么，还有什么没办成。',
    '代表 履职',
  ],
  ['townships', '乡镇人大', 'news', 'news', '各乡镇人大和街道人大工作机构的工作。', '乡镇人大'],
  ['station-news', '站点动态', 'news', 'news', '代表联络站的接待、议事和意见办理。', '代表联络站'],
  [
    'notices',
    '通知公告',
    null,
    'notice',
    '征集意见、会议旁听、接待安排等需要群众知道的事。',
    '公告 通知',
  ],
  [
    'decisions',
    '决议决定',
    null,
    'policy',
    '县人民代表大会及其常委会通过的决议、决定和任免事项。',
    '决议 决定 任免',
  ],
  [
    'supervision',
    '监督工作',
    null,
    'work',
    '执法检查、专题询问、工作评议和视察调研。',
    '监督 评议 调研',
  ],
  [
    'projects',
    '民生实事',
    null,
    'work',
    '代表票决的民生实事项目：怎样选出来，进展如何，好不好用。',
    '民生实事 票决',
  ],
  ['study', '学习园地', null, 'work', '法律知识、履职方法和办事指南。', '学习 代表法'],
  ['overview', '人大概况', null, 'overview', '县人民代表大会及其常委会的职责和机构。', '人大 概况'],
] as const;

/** The sections of the site, parents before children. */
export const demoColumns: readonly Column[] = tree.map(
  ([id, title, parent, kind, description, keywords], index) => ({
    id,
    title,
    parent,
    kind,
    description,
    keywords: keywords.split(' '),
    order: (index + 1) * 10,
    inNavigation: parent === null,
  }),
);

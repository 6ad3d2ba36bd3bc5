import {
  article,
  column,
  deputy,
  mandate,
  office,
  picture,
  place,
  regulation,
  site,
  station,
} from './records.ts';

/** The day on which the tests read the pages: a second Tuesday of the month. */
export const today = '2026-03-10';

/** Titles that would break a page, a feed or a script if any step forgot to escape. */
const hostile = [
  '<script>window.broken=1</script>',
  '"><img src=x onerror="window.broken=1">',
  '</title><svg onload=window.broken=1>',
  '“A&B”‹第1号›\u000b]]>',
];

const places = [
  place('410222', '通许县'),
  place('410222001', '咸平街道'),
  place('410222001006', '下洼社区'),
  place('410222101', '竖岗镇'),
  place('410222101201', '王庄村', { aliases: ['大王庄'], formerNames: ['红旗大队'] }),
  place('410222101202', '百里池村'),
  place('410222205', '厉庄乡'),
  place('410222205201', '王庄村'),
];

const columns = [
  column('news', '新闻动态', { order: 1 }),
  column('practice', '代表履职', { parent: 'news', kind: 'work', order: 2 }),
  column('notices', '通知公告', { kind: 'notice', order: 3 }),
  column('decisions', '决议决定', { kind: 'policy', order: 4, inNavigation: false }),
  column('study', '学习园地', { kind: 'overview', order: 5 }),
];

const stations = [
  station('stationa22', '竖岗镇代表联络站', {
    tier: 'province',
    receptions: [
      { week: 'second', weekday: 2, start: '09:00', end: '11:30' },
      { week: 'every', weekday: 5, start: '14:30', end: '17:00' },
    ],
    receptionNote: '来之前最好先打电话。',
    head: '宋某某',
    liaison: '李某某',
    picture: picture('pic-station', '联络站的门口'),
    introduction: '在镇政府东侧，门口有牌子。',
  }),
  station('stationb22', '豫通机械企业代表工作室', {
    kind: 'enterprise',
    place: '410222001',
    position: { longitude: 114.47, latitude: 34.47 },
    receptions: [],
    phone: null,
  }),
  station('stationc22', '县法院代表联络室', {
    kind: 'liaison',
    place: '410222',
    position: { longitude: 114.48, latitude: 34.475 },
    receptions: [{ week: 'last', weekday: 4, start: '09:00', end: '11:00' }],
  }),
  station('stationd22', '王庄村代表联络点', {
    kind: 'village',
    place: '410222101201',
    position: null,
  }),
  station('statione22', '百里池村代表联络点', {
    kind: 'village',
    place: '410222101202',
    state: 'suspended',
    position: { longitude: 114.41, latitude: 34.5 },
  }),
  station('stationf22', '老粮站代表联络点', { kind: 'village', state: 'closed' }),
];

const deputies = [
  ...['乙方', '丁一', '仇和', '王伟', '单明', '曾强'].map((name, index) =>
    deputy(`deputy${index + 2}`, name, {
      mandates: [
        mandate(index < 3 ? 'county' : 'township', {
          station: 'stationa22',
          constituency: `第${index + 1}选区`,
        }),
      ],
    }),
  ),
  deputy('deputyb2', '王伟', { mandates: [mandate('township', { place: '410222205' })] }),
  deputy('deputyb3', '古丽米热·艾比布力', {
    gender: 'female',
    ethnicity: '维吾尔族',
    photo: picture('pic-deputy', '古丽米热·艾比布力的照片'),
    introduction: '医生。\n常年下乡巡诊。',
    mandates: [mandate('city', { constituency: '通许代表团' }), mandate('county')],
  }),
  deputy('deputyb4', '欧阳𬎆', {
    mandates: [mandate('county', { state: 'ended', endsOn: '2025-06-30' })],
  }),
  deputy('deputyb5', '赵子龙', {
    mandates: [mandate('province', { constituency: '开封代表团', state: 'suspended' })],
  }),
];

const text = (label: string, html: string) =>
  ({ type: 'article', anchor: `t${label}`, label: `第${label}条`, title: '', html }) as const;

const regulations = [
  regulation('rule2222', '县人大常委会议事规则', {
    history: '2025年1月10日通过',
    provisions: [
      { type: 'text', anchor: '', label: '', title: '', html: '<p>（2025年1月10日通过）</p>' },
      { type: 'chapter', anchor: 'z1', label: '第一章', title: '总则', html: '' },
      text('一', '<p>为了规范议事，制定本规则。</p>'),
      text('二', '<p>会议公开。</p><p>下列情形除外：</p><p>（一）涉及秘密的；</p>'),
      { type: 'chapter', anchor: 'z2', label: '第二章', title: '会议', html: '' },
      { type: 'section', anchor: 'z2j1', label: '第一节', title: '召开', html: '' },
      text('三', '<p>每两个月至少举行一次。</p>'),
      text('三之一', '<p>可以临时召集。</p>'),
    ],
  }),
  regulation('rule3333', '代表联络站工作办法', {
    adoptedOn: '2026-02-01',
    effectiveOn: '2026-03-11',
    amends: ['rule4444'],
  }),
  regulation('rule4444', '代表联络站工作办法（旧）', { repealedOn: '2026-03-11' }),
  regulation('rule5555', '组成人员履职守则', { amendedOn: '2026-03-10' }),
  regulation('rule6666', '关于命名的决定', {
    kind: 'decision',
    number: '通人常〔2025〕3号',
    provisions: [{ type: 'text', anchor: '', label: '', title: '', html: '<p>会议决定……</p>' }],
  }),
];

const table = `<h2>统计</h2><div class="table" role="region" tabindex="0" aria-label="表格"><table><thead><tr><th scope="col">乡镇</th><th scope="col">件数</th></tr></thead><tbody><tr><th scope="row">竖岗镇</th><td>17</td></tr></tbody></table></div>`;

/** Hour by hour, so that the order is certain. */
const at = (hour: number) => new Date(Date.UTC(2026, 1, 1) + hour * 3_600_000).toISOString();
const numbered = (prefix: string, count: number, more: Parameters<typeof article>[1] = {}) =>
  Array.from({ length: count }, (_, index) =>
    article(`${prefix}${index + 101}`, { publishedAt: at(index), ...more }),
  );

const articles = [
  ...numbered('practice', 45, { column: 'practice' }),
  ...numbered('notice', 3, { column: 'notices' }),
  article('decision2', { column: 'decisions', title: '关于接受辞职的决定' }),
  article('cover222', {
    title: '赶集摆摊听民意：三个问题当场有了着落',
    subtitle: '周末大集见闻',
    author: '张某某',
    cover: picture('pic-cover', '代表在集市的桌前记录', { caption: '代表在集市上' }),
    html: `<p>周日是竖岗大集。</p>${table}<blockquote><p>有话您说。</p></blockquote>`,
    attachments: [
      {
        id: 'file2',
        name: '意见清单.pdf',
        file: 'file2.pdf',
        bytes: 12_345,
        type: 'application/pdf',
      },
    ],
    // 5 March in Shanghai, 4 March in UTC.
    publishedAt: '2026-03-04T16:30:00.000Z',
  }),
  ...hostile.map((title, index) =>
    article(`hostile${index + 2}`, { title, subtitle: title, summary: title, source: title }),
  ),
];

/** A small county with a record of every kind and every state. */
export const county = {
  site: [site],
  places,
  columns,
  stations,
  deputies,
  offices: [
    office('office22', '代表联络工作委员会', { order: 1, head: '吴某某', phone: '0371-00000021' }),
    office('office33', '财政经济工作委员会', { order: 2, members: [] }),
  ],
  regulations,
  articles,
};

/** Ids of records that were public once. */
export const withdrawn = { articles: ['withdrawn2'], stations: ['stationg22'] };

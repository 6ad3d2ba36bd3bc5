import { county, withdrawn } from '../portal/county.ts';
import { deputy, mandate, picture, station } from '../portal/records.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = ['伟', '秀英', '建国', '志强', '桂兰', '玉梅', '文静', '海涛'];
/** Names that are long, have a dot, a compound surname, or characters beyond the first plane. */
const hard = ['古丽米热·艾比布力', '欧阳𬎆𠮷', '阿卜杜拉·麦麦提明·吐尔逊', '司马相如'];

/** Deputies at a station, with as many seats and as hard names as there are. */
function residents(count: number, at: string) {
  return Array.from({ length: count }, (_, index) => {
    const plain = `${surnames[index % 20]}${given[(index * 7) % 8]}`;
    const seat = { station: at, constituency: `竖岗镇第${(index % 9) + 1}选区` };
    const more = index % 5 ? [] : [mandate('city', { constituency: '通许县代表团' })];
    return deputy(`${at.slice(0, 7)}${index + 100}`, hard[index - 1] ?? plain, {
      photo: index % 6 === 1 ? picture('pic-deputy', `${plain}的照片`) : null,
      mandates: [mandate(index % 4 ? 'township' : 'county', seat), ...more],
    });
  });
}

/** Every size of wall: station id → how many deputies work there. */
export const walls = {
  crowdedzz2: 60,
  wordyzzzz2: 20,
  dozenzzzz2: 12,
  sixzzzzzz2: 6,
  threezzzz2: 3,
  emptyzzzz2: 0,
};

const everyDay = [1, 2, 3, 4, 5, 6].map(
  (weekday) => ({ week: 'every', weekday, start: '09:00', end: '11:30' }) as const,
);

const stations = [
  station('crowdedzz2', '竖岗镇代表联络站', {
    tier: 'province',
    head: '宋建国',
    liaison: '李秀英',
    receptions: everyDay.slice(0, 2),
    receptionNote: '来之前最好先打电话。',
  }),
  station('wordyzzzz2', '河南省通许县第一高级中学及周边社区人大代表联络工作室（城东分站）', {
    kind: 'enterprise',
    receptions: everyDay,
    receptionNote: '逢法定节假日顺延，带好有关材料，行动不便的可以请代表上门。',
    address: '河南省开封市通许县咸平街道咸平大道与解放路交叉口向东三百米路北人大代表之家二楼',
  }),
  station('dozenzzzz2', '王庄村代表联络点', { kind: 'village', phone: null }),
  station('sixzzzzzz2', '厉庄乡代表联络站'),
  station('threezzzz2', '豫通机械企业代表工作室', { kind: 'enterprise' }),
  station('emptyzzzz2', '练城乡代表联络站'),
];

/** The county of the portal's tests, with a station for every size of wall. */
export const paperCounty = {
  ...county,
  stations: [...county.stations, ...stations],
  deputies: [
    ...county.deputies,
    ...Object.entries(walls).flatMap(([id, count]) => residents(count, id)),
  ],
};

/** The same with a closed, a planned station, and deputies without a seat to exercise, above townships and in two. */
export const codesCounty = {
  ...paperCounty,
  stations: [
    ...paperCounty.stations,
    station('lonelyzzz2', '厉庄乡老联络点', { place: '410222205', state: 'closed' }),
    station('plannedzz2', '新建的联络点', { state: 'planned' }),
  ],
  deputies: [
    ...paperCounty.deputies,
    deputy('quietzzzz2', '钱某某', {
      mandates: [mandate('township', { station: 'sixzzzzzz2', state: 'suspended' })],
    }),
    deputy('farawayzz2', '周某某', {
      mandates: [mandate('nation', { constituency: '河南代表团' })],
    }),
    deputy('twoseatzz2', '孙某某', {
      mandates: [mandate('township'), mandate('county', { place: '410222205' })],
    }),
  ],
};
export const codesGone = { ...withdrawn, deputies: ['withdrawn3'] };

/** The part of a page that is its own. */
export const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

import type { Reception } from 'shared/stations/contract';
import type { StationKind } from 'shared/stations/labels';
import { placeName } from './places.ts';
import type { Chance } from './random.ts';

const rules: Readonly<Record<StationKind, readonly (readonly Reception[])[]>> = {
  township: [
    [{ week: 'second', weekday: 2, start: '09:00', end: '11:30' }],
    [{ week: 'every', weekday: 3, start: '09:00', end: '11:00' }],
    [
      { week: 'first', weekday: 1, start: '08:30', end: '11:30' },
      { week: 'third', weekday: 4, start: '15:00', end: '17:30' },
    ],
    [{ week: 'last', weekday: 5, start: '09:00', end: '11:30' }],
  ],
  enterprise: [
    [{ week: 'second', weekday: 4, start: '12:30', end: '13:30' }],
    [{ week: 'last', weekday: 2, start: '17:30', end: '19:00' }],
  ],
  liaison: [
    [{ week: 'third', weekday: 3, start: '15:00', end: '17:00' }],
    [{ week: 'first', weekday: 5, start: '09:00', end: '11:00' }],
  ],
  village: [
    [{ week: 'every', weekday: 6, start: '09:00', end: '10:30' }],
    [{ week: 'first', weekday: 7, start: '19:00', end: '20:30' }],
    [
      { week: 'second', weekday: 6, start: '09:00', end: '11:00' },
      { week: 'fourth', weekday: 6, start: '09:00', end: '11:00' },
    ],
    [{ week: 'third', weekday: 7, start: '15:00', end: '17:00' }],
  ],
};

/** The days on which a station of this kind receives people. */
export function receptionsOf(kind: StationKind, chance: Chance): Reception[] {
  return chance.pick(rules[kind]).map((rule) => ({ ...rule }));
}

export function openingHours(kind: StationKind): string {
  if (kind === 'village') return '周一至周六 8:30–11:30、15:00–17:30';
  if (kind === 'enterprise') return '工作日 12:00–14:00，其他时间请先打电话';
  return '工作日 9:00–12:00、13:30–17:30（法定节假日休息）';
}

export function receptionNote(kind: StationKind, place: string): string | null {
  if (place === '410222001' && kind === 'township')
    return '许城街道未单独设站，许城街道的选民和代表也在本站接待。每逢接待日，两个街道的代表同时到站。';
  if (place === '410222204201') return '因村室改造暂停接待，请到练城乡代表联络站反映。';
  if (kind === 'liaison') return '联络室不受理个案申诉，具体案件请按法定途径提出。';
  return kind === 'village' ? '农忙时节改在晚上七点半，以村里广播为准。' : null;
}

/** A few sentences on what the station is for and how to use it. */
export function introduce(kind: StationKind, place: string): string {
  const name = placeName(place);
  if (kind === 'village')
    return `设在${name}党群服务中心，一张桌子、几条板凳，周边村民散步就能到。代表轮流值守，能当场解释的当场解释，需要上级部门办的登记后转到${placeName(place.slice(0, 9))}代表联络站。`;
  if (place === '410222101')
    return '全县第一个建成的代表联络站，设接待室、议事厅、履职档案室和“码上说事”服务点，被评为省级示范站。每月公布意见办理清单，办完一件划去一件。';
  if (place === '410222001')
    return '服务咸平、许城两个街道。许城街道的代表编入本站履职小组，意见登记时注明所属街道，办理结果分别公布。';
  return `${name}人大代表学习、接待和联系群众的固定场所。站内公布代表姓名、选区和接待安排，群众可以当面说、打电话说，也可以扫门口的二维码说。`;
}

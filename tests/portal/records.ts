import type { Article } from 'shared/articles/contract';
import type { Column } from 'shared/columns/contract';
import type { Office } from 'shared/committees/contract';
import type { Deputy, Mandate } from 'shared/deputies/contract';
import type { Level } from 'shared/deputies/labels';
import type { Picture } from 'shared/media/contract';
import type { Place } from 'shared/places/contract';
import type { Regulation } from 'shared/regulations/contract';
import type { Site } from 'shared/site/contract';
import type { Station } from 'shared/stations/contract';
import { sortKeysOf } from '../../cms/src/deputies/sortKeys.ts';

/** Builders of published records: what a test does not name is plausible. */

export const site: Site = {
  id: 'site',
  name: '通许县人大代表之窗',
  tagline: '连心桥 · 代表就在身边',
  county: '通许县',
  countyCode: '410222',
  domain: 'https://rd.example.cn',
  organizer: '通许县人大常委会办公室',
  address: '咸平大道1号',
  postcode: '475400',
  phone: '0371-00000001',
  fallbackPhone: '0371-00000009',
  officeHours: '工作日 8:00–12:00，15:00–18:00',
  icpRecord: '豫ICP备00000000号',
  policeRecord: '豫公网安备41022200000000号',
  siteIdCode: '4102220001',
  emblemLink: 'https://bszs.conac.cn/sitename?method=show&id=0',
  about: '本站由县人大常委会办公室主办。\n在这里可以找到您的代表。',
  accessibility: '本站可以只用键盘操作。\n按“长者版”，字会变大。',
  privacy: '本站不用 Cookie，不记录您看了什么。',
  demo: true,
};

export function place(id: string, name: string, more: Partial<Place> = {}): Place {
  const level = id.length === 6 ? 'county' : id.length === 9 ? 'township' : 'village';
  const parent = id.length === 6 ? null : id.slice(0, -3);
  return { id, name, level, parent, aliases: [], formerNames: [], ...more };
}

export function column(id: string, title: string, more: Partial<Column> = {}): Column {
  return {
    id,
    title,
    parent: null,
    kind: 'news',
    description: `${title}栏目的说明`,
    keywords: [title],
    order: 0,
    inNavigation: true,
    ...more,
  };
}

export function article(id: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: `文章 ${id}`,
    subtitle: null,
    source: '县人大代表工作室',
    author: null,
    column: 'news',
    keywords: ['代表', '履职'],
    summary: `文章 ${id} 的摘要。`,
    cover: null,
    html: `<p>文章 ${id} 的正文，说的是代表听取群众意见的事。</p>`,
    attachments: [],
    publishedAt: '2026-03-01T02:00:00.000Z',
    ...more,
  };
}

export function picture(id: string, alt: string, more: Partial<Picture> = {}): Picture {
  const sizes = [360, 720].map((width) => ({
    width,
    height: (width / 3) * 2,
    webp: `${id}-${width}.webp`,
    jpeg: `${id}-${width}.jpg`,
  }));
  return { id, alt, caption: null, width: 720, height: 480, sizes, ...more };
}

export function station(id: string, name: string, more: Partial<Station> = {}): Station {
  return {
    id,
    name,
    kind: 'township',
    tier: 'none',
    state: 'open',
    place: '410222101',
    address: '人民路12号',
    phone: '0371-00001234',
    hours: '工作日 8:30–17:30',
    receptions: [{ week: 'second', weekday: 2, start: '09:00', end: '11:30' }],
    receptionNote: null,
    head: null,
    liaison: null,
    position: { longitude: 114.45, latitude: 34.48 },
    picture: null,
    introduction: null,
    ...more,
  };
}

export function mandate(level: Level, more: Partial<Mandate> = {}): Mandate {
  return {
    level,
    term: '第十六届',
    constituency: '第三选区',
    place: level === 'county' || level === 'township' ? '410222101' : null,
    covers: [],
    units: [],
    station: null,
    startsOn: '2022-03-01',
    endsOn: null,
    state: 'active',
    ...more,
  };
}

export function deputy(id: string, name: string, more: Partial<Deputy> = {}): Deputy {
  return {
    id,
    name,
    gender: 'male',
    ethnicity: '汉族',
    occupation: '农民',
    introduction: null,
    photo: null,
    ...sortKeysOf(name),
    mandates: [mandate('county')],
    ...more,
  };
}

export function office(id: string, name: string, more: Partial<Office> = {}): Office {
  const members = [{ name: '陈某某', unit: '县教育局', title: '副局长' }];
  return { id, name, order: 0, duties: '联系代表。', phone: null, head: null, members, ...more };
}

export function regulation(id: string, title: string, more: Partial<Regulation> = {}): Regulation {
  return {
    id,
    title,
    kind: 'rule',
    issuer: '通许县人大常委会',
    number: null,
    adoptedOn: '2025-01-10',
    promulgatedOn: null,
    effectiveOn: '2025-03-01',
    amendedOn: null,
    repealedOn: null,
    history: null,
    amends: [],
    provisions: [
      { type: 'chapter', anchor: 'z1', label: '第一章', title: '总则', html: '' },
      { type: 'article', anchor: 't1', label: '第一条', title: '', html: '<p>为了联系群众。</p>' },
    ],
    ...more,
  };
}

export const stationKinds = {
  township: '乡镇代表联络站',
  enterprise: '企业代表工作室',
  liaison: '一府一委两院代表联络室',
  village: '村级代表联络点',
} as const;
export type StationKind = keyof typeof stationKinds;

export const stationStates = {
  planned: '筹建',
  open: '开放',
  suspended: '暂停',
  closed: '已撤销',
} as const;
export type StationState = keyof typeof stationStates;

export const stationTiers = {
  none: '未评定',
  county: '县级示范',
  city: '市级示范',
  province: '省级示范',
} as const;
export type StationTier = keyof typeof stationTiers;

export const datums = {
  wgs84: 'WGS-84（手机定位、GPS）',
  gcj02: 'GCJ-02（高德、腾讯地图）',
  bd09: 'BD-09（百度地图）',
  cgcs2000: 'CGCS2000（天地图）',
} as const;
export type Datum = keyof typeof datums;

/** Which week of the month: every week, the first to the fourth, or the last. */
export const receptionWeeks = {
  every: '每周',
  first: '每月第一个',
  second: '每月第二个',
  third: '每月第三个',
  fourth: '每月第四个',
  last: '每月最后一个',
} as const;
export type ReceptionWeek = keyof typeof receptionWeeks;

export const weekdays = {
  1: '星期一',
  2: '星期二',
  3: '星期三',
  4: '星期四',
  5: '星期五',
  6: '星期六',
  7: '星期日',
} as const;

/** Levels of a people's congress, highest first. */
export const levels = {
  nation: '全国',
  province: '省',
  city: '市',
  county: '县',
  township: '乡镇',
} as const;
export type Level = keyof typeof levels;

export const mandateStates = { active: '在任', suspended: '暂停执行职务', ended: '终止' } as const;
export type MandateState = keyof typeof mandateStates;

export const genders = { female: '女', male: '男' } as const;

/** Why a seat stands still: 代表法 (2025) art. 61. */
export const suspensionReasons = {
  custody: '因刑事案件被羁押正在受侦查、起诉、审判',
  sentence: '被判处管制、拘役或者有期徒刑（未附加剥夺政治权利），正在服刑',
} as const;

/** Why a seat ended: the end of the term, or 代表法 (2025) art. 62. */
export const endReasons = {
  expired: '任期届满',
  moved: '迁出或者调离本行政区域',
  resigned: '辞职或者责令辞职被接受',
  absent: '未经批准两次不出席本级人民代表大会会议',
  recalled: '被罢免',
  nationality: '丧失中华人民共和国国籍',
  deprived: '依照法律被剥夺政治权利',
  incapable: '丧失行为能力',
  died: '去世',
} as const;

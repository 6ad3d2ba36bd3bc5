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

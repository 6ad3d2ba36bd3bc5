/** What kind of body a unit is. */
export const unitKinds = {
  government: '政府部门',
  township: '乡镇、街道',
  supervision: '监察机关',
  court: '法院',
  procuratorate: '检察院',
  party: '党群机关',
  institution: '事业单位',
  enterprise: '企业',
  other: '其他单位',
} as const;
export type UnitKind = keyof typeof unitKinds;

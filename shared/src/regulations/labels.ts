/** What a text of the rules library is. */
export const regulationKinds = {
  rule: '本级规则制度',
  decision: '决议决定',
  filed: '备案规范性文件',
  law: '国家法律',
  local: '地方性法规',
} as const;
export type RegulationKind = keyof typeof regulationKinds;

export const regulationStatuses = {
  upcoming: '尚未施行',
  inForce: '现行有效',
  amended: '已被修改',
  repealed: '已废止',
} as const;
export type RegulationStatus = keyof typeof regulationStatuses;

/**
 * The status of a text on a day, from its dates alone, so that it changes at midnight in Shanghai without anyone acting.
 * All days are `YYYY-MM-DD`; a text repealed on a day is no longer in force on that day.
 */
export function statusOn(
  dates: { effectiveOn: string; amendedOn: string | null; repealedOn: string | null },
  today: string,
): RegulationStatus {
  if (dates.repealedOn && dates.repealedOn <= today) return 'repealed';
  if (dates.amendedOn && dates.amendedOn <= today) return 'amended';
  return dates.effectiveOn <= today ? 'inForce' : 'upcoming';
}

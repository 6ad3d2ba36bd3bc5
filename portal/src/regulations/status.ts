import { type RegulationStatus, regulationStatuses, statusOn } from 'shared/regulations/labels';

interface Dates {
  effectiveOn: string;
  amendedOn: string | null;
  repealedOn: string | null;
}

/** Status on a day, with the word for it and how it is coloured. */
export function spokenStatus(dates: Dates, today: string) {
  const status = statusOn(dates, today);
  const since = {
    upcoming: `${dates.effectiveOn} 起施行`,
    inForce: `${dates.effectiveOn} 起施行`,
    amended: `${dates.amendedOn} 修改`,
    repealed: `${dates.repealedOn} 废止`,
  } satisfies Record<RegulationStatus, string>;
  const look = { upcoming: 'red', inForce: 'on', amended: '', repealed: '' } as const;
  return { status, word: regulationStatuses[status], look: look[status], since: since[status] };
}

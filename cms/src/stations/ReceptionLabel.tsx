'use client';

import { useRowLabel } from '@payloadcms/ui';
import { spokenRule } from 'shared/stations/reception';
import type { Station } from '../payload-types.ts';

type Row = Partial<NonNullable<Station['receptions']>[number]>;

/** A reception rule in words as the heading of its row. */
export function ReceptionLabel() {
  const { data, rowNumber } = useRowLabel<Row>();
  const { week, weekday, start, end } = data ?? {};
  if (!week || !weekday || !start || !end)
    return <span>接待日 {(rowNumber ?? 0) + 1}（未填完）</span>;
  return <span>{spokenRule({ week, weekday: Number(weekday), start, end })}</span>;
}

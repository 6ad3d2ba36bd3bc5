import type { Office } from 'shared/committees/contract';
import { query } from '../../publisher/store.ts';

/** The offices with their members, in the order staff gave them. */
export function offices(): Office[] {
  return query('offices/all', ['offices'], (data) =>
    data.all('offices').toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
  );
}

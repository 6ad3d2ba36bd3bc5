import { addDays, dayOf } from 'shared/clock';
import { freshDays } from 'shared/columns/labels';
import { query } from '../../publisher/store.ts';
import { ordered } from '../articles/order.ts';
import { filledColumns } from './queries.ts';

/** How long the newest article of the site keeps the home page fresh: the guide's two weeks. */
const homeDays = freshDays.news ?? 14;

function age(newest: string, limitDays: number | null, today: string) {
  const staleOn = limitDays === null ? null : addDays(newest, limitDays + 1);
  return { newest, limitDays, staleOn, isStale: staleOn !== null && staleOn <= today };
}

/** Whether the site and each column that has articles were updated in the time that the guide allows, on a day. */
export function freshness(today: string) {
  const { home, columns } = query('columns/newest', ['columns', 'headlines'], (data) => {
    const { all, inColumn } = ordered(data);
    const newest = (list: readonly { publishedAt: string }[] | undefined) => {
      const last = list?.at(-1);
      return last ? dayOf(last.publishedAt) : null;
    };
    return {
      home: newest(all),
      columns: filledColumns(data).map(({ id, title, kind }) => ({
        id,
        title,
        kind,
        newest: newest(inColumn.get(id)),
      })),
    };
  });
  return {
    today,
    home: home === null ? null : age(home, homeDays, today),
    columns: columns.flatMap(({ newest, ...column }) =>
      newest === null ? [] : [{ ...column, ...age(newest, freshDays[column.kind], today) }],
    ),
  };
}

import { routes } from 'shared/routes';
import { query } from '../../publisher/store.ts';
import { filledColumns } from '../columns/queries.ts';

/** One step of the way to a page, or an entry of the navigation. */
export interface Step {
  title: string;
  href: string;
}

/** The main navigation: people and places first, then every top column that has something in it. */
export function navigation(): Step[] {
  const columns = query('columns/navigation', ['columns', 'headlines'], filledColumns);
  return [
    { title: '首页', href: routes.home() },
    { title: '找代表', href: routes.deputies() },
    { title: '联络站', href: routes.stations() },
    ...columns
      .filter((column) => column.inNavigation && column.parent === null)
      .map((column) => ({ title: column.title, href: routes.column(column.id) })),
    { title: '规章制度', href: routes.regulations() },
    { title: '关于', href: routes.about() },
  ];
}

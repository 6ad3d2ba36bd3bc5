import { routes } from 'shared/routes';
import { query } from '../../publisher/store.ts';
import { servingCount } from '../deputies/queries.ts';

/** A number with the list that proves it. */
export interface Figure {
  value: number;
  label: string;
  href: string;
}

/** The home page's numbers; each opens the list it counts, and one of nothing is left out. */
export function figures(): Figure[] {
  return query('site/figures', ['stations', 'deputies', 'regulations', 'offices'], (data) => [
    {
      value: data.all('stations').filter((station) => station.state !== 'closed').length,
      label: '个代表联络站点',
      href: routes.stations(),
    },
    { value: servingCount(data), label: '名各级人大代表', href: routes.deputies() },
    {
      value: data.all('regulations').filter((one) => one.kind === 'rule').length,
      label: '件本级规章制度',
      href: `${routes.regulations()}#rule`,
    },
    {
      value: data.all('offices').reduce((sum, office) => sum + office.members.length, 0),
      label: '名工作委员会委员',
      href: `${routes.about()}#offices`,
    },
  ]).filter((figure) => figure.value > 0);
}

import { routes } from 'shared/routes';
import type { Data } from '../../publisher/store.ts';
import type { Paths } from '../paths.ts';
import { batchPaths } from './batches.ts';
import { exercised } from './who.ts';

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

const standing = (data: Data) =>
  ids(data.all('stations').filter(({ state }) => state !== 'closed'));

/** Somebody with a seat, be it suspended: the paper still leads to a person. */
const seated = (data: Data) =>
  ids(data.all('deputies').filter((one) => one.mandates.some(({ state }) => state !== 'ended')));

/** Ids whose papers may still hang somewhere, though the station or the seat is no more. */
function ended(data: Data): string[] {
  const live = new Set([...standing(data), ...seated(data)]);
  return [
    ...ids([...data.all('stations'), ...data.all('deputies')]),
    ...data.withdrawn('stations'),
    ...data.withdrawn('deputies'),
  ].filter((id) => !live.has(id));
}

/** Where printed codes lead, and what is printed. */
export const codePaths: Paths[] = [
  {
    pattern: '/q/[code]',
    from: ['stations', 'deputies'],
    list: (data) => [...standing(data), ...seated(data)].map(routes.code),
  },
  {
    pattern: '/q/[code]/410',
    from: ['stations', 'deputies'],
    list: (data) => ended(data).map((id) => `${routes.code(id)}410/`),
  },
  { pattern: '/q/404', from: [], list: () => ['/q/404/'] },
  {
    pattern: '/stations/[id]/poster',
    from: ['stations'],
    list: (data) => standing(data).map(routes.stationPoster),
  },
  {
    pattern: '/deputies/[id]/card',
    from: ['deputies'],
    list: (data) =>
      ids(data.all('deputies').filter((one) => exercised(one).length > 0)).map(routes.deputyCard),
  },
  {
    pattern: '/places/[code]/posters',
    from: ['stations', 'places'],
    list: (data) => batchPaths(data).posters,
  },
  {
    pattern: '/places/[code]/cards',
    from: ['deputies', 'places'],
    list: (data) => batchPaths(data).cards,
  },
];

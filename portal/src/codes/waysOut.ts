import { query } from '../../publisher/store.ts';
import { areaName, townshipOf } from '../places/queries.ts';
import { byPlace } from '../stations/queries.ts';

/** Where to go instead: an open station. */
export interface WayOut {
  id: string;
  name: string;
  /** The township, and the address in it. */
  where: string;
  phone: string | null;
}

/** Open stations of a township; where there is none or it is not known, those of all townships. */
export function waysOut(township: string | undefined): WayOut[] {
  return query(`codes/ways-out:${township ?? ''}`, ['stations', 'places'], (data) => {
    const open = data
      .all('stations')
      .filter((one) => one.state === 'open')
      .sort(byPlace);
    const near = open.filter(({ place }) => township && townshipOf(place) === township);
    const shown = near.length > 0 ? near : open.filter(({ kind }) => kind === 'township');
    return shown.map(({ id, name, address, phone, place }) => ({
      ...{ id, name, phone },
      where: [areaName(data, place), address].filter(Boolean).join(' · '),
    }));
  });
}

import { idOf } from '../access.ts';
import { textOrNull } from '../fields/text.ts';
import { findPictures } from '../media/publish.ts';
import type { Station } from '../payload-types.ts';
import type { Builder } from '../publish/builder.ts';
import { toWgs84 } from './position.ts';

/** Stations in preparation and closed ones are not public. */
const publicStates: readonly Station['state'][] = ['open', 'suspended'];

export const publishStations: Builder<'stations'> = {
  room: 'stations',
  async build(station, context) {
    if (!publicStates.includes(station.state)) return null;
    const picture = idOf(station.picture);
    return {
      record: {
        id: station.id,
        name: station.name,
        kind: station.kind,
        tier: station.tier,
        state: station.state,
        place: idOf(station.place) ?? '',
        address: station.address,
        phone: textOrNull(station.phone),
        hours: station.hours,
        receptions: (station.receptions ?? []).map(({ week, weekday, start, end }) => ({
          week,
          weekday: Number(weekday),
          start,
          end,
        })),
        receptionNote: textOrNull(station.receptionNote),
        head: textOrNull(station.head),
        liaison: textOrNull(station.liaison),
        position: positionOf(station),
        picture: picture ? ((await findPictures(context, [picture])).get(picture) ?? null) : null,
        introduction: textOrNull(station.introduction),
      },
      uses: picture ? [`media:${picture}`] : [],
    };
  },
};

function positionOf({ position }: Station) {
  const { longitude, latitude, datum } = position ?? {};
  if (longitude == null || latitude == null || !datum) return null;
  return toWgs84({ longitude, latitude, datum });
}

import gcoord from 'gcoord';
import type { Datum } from 'shared/stations/labels';

type Point = [longitude: number, latitude: number];

/** Coordinates as somebody read them off a map, in degrees, with the map's datum. */
interface Position {
  longitude: number;
  latitude: number;
  datum: Datum;
}

const fromWgs84: Record<Datum, (point: Point) => Point> = {
  wgs84: (point) => point,
  // CGCS2000 and WGS-84 differ by centimetres.
  cgcs2000: (point) => point,
  gcj02: (point) => gcoord.transform(point, gcoord.WGS84, gcoord.GCJ02),
  bd09: (point) => gcoord.transform(point, gcoord.WGS84, gcoord.BD09),
};

/**
 * The same spot in WGS-84, rounded to 0.1 m. The published inverses of GCJ-02 and BD-09 are approximations
 * that are off by up to metres, so the forward formula is inverted by iteration instead.
 */
export function toWgs84({ longitude, latitude, datum }: Position) {
  const forward = fromWgs84[datum];
  let [x, y]: Point = [longitude, latitude];
  for (let step = 0; step < 12; step++) {
    const [east, north] = forward([x, y]);
    x += longitude - east;
    y += latitude - north;
  }
  return { longitude: round(x), latitude: round(y) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

import { toWgs84 } from 'cms/stations/position';
import type { Datum } from 'shared/stations/labels';
import { describe, expect, it } from 'vitest';

/** Metres between two near points. */
function metres(
  a: { longitude: number; latitude: number },
  b: { longitude: number; latitude: number },
): number {
  const east = (a.longitude - b.longitude) * 111_320 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(east, (a.latitude - b.latitude) * 110_574);
}

const spots = [
  {
    name: 'Tongxu',
    wgs84: [114.467467, 34.480432],
    gcj02: [114.473244, 34.479303],
    bd09: [114.479664, 34.48563],
  },
  {
    name: 'Ürümqi',
    wgs84: [87.6168, 43.8256],
    gcj02: [87.61965, 43.826805],
    bd09: [87.6261, 43.83295],
  },
  {
    name: 'Sanya',
    wgs84: [109.5119, 18.2528],
    gcj02: [109.515984, 18.251095],
    bd09: [109.522532, 18.256877],
  },
  // The example that the widely used coordtransform library prints.
  { name: 'Beijing', wgs84: [116.404, 39.915], gcj02: [116.410244, 39.916404], bd09: [] },
].flatMap(({ name, wgs84, gcj02, bd09 }) =>
  Object.entries({ wgs84, cgcs2000: wgs84, gcj02, bd09 }).flatMap(([datum, reading]) =>
    reading.length === 2 ? [{ name, datum: datum as Datum, reading, wgs84 }] : [],
  ),
);

describe('a position', () => {
  it.each(spots)('in $name read in $datum is the same spot', ({ datum, reading, wgs84 }) => {
    const [longitude = 0, latitude = 0] = reading;
    const [east = 0, north = 0] = wgs84;
    const found = toWgs84({ longitude, latitude, datum });
    expect(metres(found, { longitude: east, latitude: north })).toBeLessThan(1);
  });

  it('is more than 300 m off when its datum is mistaken', () => {
    const [longitude, latitude] = [114.473244, 34.479303];
    const mistaken = toWgs84({ longitude, latitude, datum: 'wgs84' });
    expect(metres(mistaken, toWgs84({ longitude, latitude, datum: 'gcj02' }))).toBeGreaterThan(300);
  });
});

import { describe, expect, it } from 'vitest';
import { drawMap } from '../../portal/src/stations/map.ts';

const spot = (id: string, longitude: number, latitude: number, label = '') => ({
  id,
  kind: 'township' as const,
  label,
  longitude,
  latitude,
});

describe('the schematic map', () => {
  it('has north up and east right', () => {
    const { marks } = drawMap([spot('northwest', 114.3, 34.6), spot('southeast', 114.6, 34.3)]);
    expect(marks[0]?.x).toBeLessThan(marks[1]?.x ?? 0);
    expect(marks[0]?.y).toBeLessThan(marks[1]?.y ?? 0);
  });

  it('has one scale both ways: a kilometre is as long to the east as to the north', () => {
    const east = 0.01 / Math.cos((34.45 * Math.PI) / 180);
    const { marks } = drawMap([
      spot('here', 114.45, 34.45),
      spot('east', 114.45 + east, 34.45),
      spot('north', 114.45, 34.46),
      spot('far', 114.3, 34.44),
    ]);
    const [here, right, up] = marks;
    expect((right?.x ?? 0) - (here?.x ?? 0)).toBeCloseTo((here?.y ?? 0) - (up?.y ?? 0), 0);
  });

  it('draws a single station, and nothing of none', () => {
    expect(drawMap([spot('one', 114.4, 34.4, '竖岗')]).marks).toHaveLength(1);
    expect(drawMap([]).marks).toEqual([]);
  });

  it('leaves a label out when every side of its station is taken', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      spot(
        `s${index}`,
        114.4 + (index % 7) * 0.0001,
        34.4 + Math.floor(index / 7) * 0.0001,
        '竖岗',
      ),
    );
    const { marks } = drawMap([...crowd, spot('far', 114.6, 34.6)]);
    const labels = marks.filter((mark) => mark.label);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThan(crowd.length);
  });
});

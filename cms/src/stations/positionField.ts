import type { GroupField, NumberFieldSingleValidation } from 'payload';
import { problems } from 'shared/problems';
import { datums } from 'shared/stations/labels';
import { optionsOf } from '../fields/options.ts';

/** Bounds of China's territory in degrees: enough to catch swapped or mistyped numbers. */
const bounds = { longitude: [73, 136], latitude: [3, 54] } as const;

function within(axis: keyof typeof bounds): NumberFieldSingleValidation {
  const other = axis === 'longitude' ? 'latitude' : 'longitude';
  return (value, { siblingData }) => {
    const pair = (siblingData as Record<string, unknown>)[other];
    if (value == null) return pair == null || '经度和纬度要么都填，要么都不填。';
    const [least, most] = bounds[axis];
    return (value >= least && value <= most) || problems.coordinates;
  };
}

/** Where a station is, as read off a map; the public gets it in WGS-84. */
export const positionField: GroupField = {
  name: 'position',
  label: '位置坐标',
  type: 'group',
  admin: {
    description:
      '在地图上点一下站点门口，把两个数抄过来。不同地图的坐标差几百米，所以一定要选对“来自哪种地图”。',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'longitude',
          label: '经度',
          type: 'number',
          validate: within('longitude'),
          admin: { placeholder: '例如 114.467467', step: 0.000001 },
        },
        {
          name: 'latitude',
          label: '纬度',
          type: 'number',
          validate: within('latitude'),
          admin: { placeholder: '例如 34.480432', step: 0.000001 },
        },
        {
          name: 'datum',
          label: '来自哪种地图',
          type: 'select',
          options: optionsOf(datums),
          validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
            if ((siblingData as { longitude?: unknown }).longitude == null) return true;
            return (
              (typeof value === 'string' && value in datums) ||
              '请选坐标来自哪种地图，选错会差几百米。'
            );
          },
        },
      ],
    },
  ],
};

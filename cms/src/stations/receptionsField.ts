import type { ArrayField } from 'payload';
import { receptionWeeks, weekdays } from 'shared/stations/labels';
import { optionsOf } from '../fields/options.ts';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `9：00`, `９点30`, `9:5` as people write them, as `09:00`; other text is left for the check to refuse. */
function timeOf(text: string): string {
  const found = /^(\d{1,2})(?:[:.]|点)(\d{1,2})?分?$/.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!found) return text;
  const [, hour = '', minute = ''] = found;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

const tidyTime = ({ value }: { value?: unknown }) =>
  typeof value === 'string' ? timeOf(value) : value;

function checkTime(value: unknown): true | string {
  return (typeof value === 'string' && clockTime.test(value)) || '时间写成 09:00 这样，24 小时制。';
}

function checkEnd(value: unknown, { siblingData }: { siblingData: unknown }): true | string {
  const valid = checkTime(value);
  if (valid !== true) return valid;
  const { start } = siblingData as { start?: unknown };
  return typeof start !== 'string' || timeOf(start) < String(value) || '结束时间要晚于开始时间。';
}

/** When deputies receive people, as rules that repeat. */
export const receptionsField: ArrayField = {
  name: 'receptions',
  label: '接待日',
  labels: { singular: '接待日', plural: '接待日' },
  type: 'array',
  maxRows: 14,
  admin: {
    description: '代表什么时候接待群众。有几种时间就加几条，例如“每月第二个星期二 9:00–11:30”。',
    components: { RowLabel: '/stations/ReceptionLabel.tsx#ReceptionLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'week',
          label: '哪一周',
          type: 'select',
          required: true,
          defaultValue: 'every',
          options: optionsOf(receptionWeeks),
          admin: { width: '25%' },
        },
        {
          name: 'weekday',
          label: '星期几',
          type: 'select',
          required: true,
          options: optionsOf(weekdays),
          admin: { width: '25%' },
          // Options are texts; imported sheets and the public record have 1 to 7 as numbers.
          hooks: {
            beforeValidate: [({ value }) => (typeof value === 'number' ? String(value) : value)],
          },
        },
        {
          name: 'start',
          label: '开始',
          type: 'text',
          required: true,
          hooks: { beforeValidate: [tidyTime] },
          validate: checkTime,
          admin: { placeholder: '09:00', width: '20%' },
        },
        {
          name: 'end',
          label: '结束',
          type: 'text',
          required: true,
          hooks: { beforeValidate: [tidyTime] },
          validate: checkEnd,
          admin: { placeholder: '11:30', width: '20%' },
        },
      ],
    },
  ],
};

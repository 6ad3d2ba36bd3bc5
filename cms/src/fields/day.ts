import type { DateField } from 'payload';
import { dayOf } from 'shared/clock';

/**
 * A calendar day. Whatever was typed or imported, it is kept as noon UTC of the day in Shanghai,
 * so that no machine's time zone can show the day before or after, and days compare as instants do.
 */
export function dayField(
  field: { name: string; label: string } & Pick<
    DateField,
    'required' | 'index' | 'admin' | 'validate'
  >,
): DateField {
  return {
    ...field,
    type: 'date',
    hooks: { beforeValidate: [({ value }) => noonOf(value)] },
    admin: {
      ...field.admin,
      date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
    },
  } as DateField;
}

/** Anything that is no date is left for the field's own check to refuse. */
function noonOf(value: unknown): unknown {
  if (typeof value !== 'string' && !(value instanceof Date)) return value;
  if (value === '' || Number.isNaN(new Date(value).getTime())) return value || null;
  return `${dayOf(value)}T12:00:00.000Z`;
}

import type { TextareaField, TextField } from 'payload';
import { tidied } from '../fields/tidy.ts';

/** One line of the site's settings; `check` sees only what was filled in. */
export function line(
  name: string,
  label: string,
  description: string,
  more: {
    required?: boolean;
    defaultValue?: () => string;
    check?: (value: string) => true | string;
  } = {},
): TextField {
  const { required = false, defaultValue, check } = more;
  return {
    name,
    label,
    type: 'text',
    required,
    ...(defaultValue ? { defaultValue } : {}),
    hooks: { beforeValidate: [tidied] },
    validate: (value: unknown) => {
      if (value == null || value === '') return !required || '这一项要填写。';
      if (typeof value !== 'string' || value.length > 300) return '最多 300 个字。';
      return check?.(value) ?? true;
    },
    admin: { description },
  } as TextField;
}

/** Paragraphs of plain text, parted by empty lines. */
export function longText(name: string, label: string, description: string): TextareaField {
  return {
    name,
    label,
    type: 'textarea',
    maxLength: 10_000,
    admin: { description: `${description}空一行就是另起一段。`, rows: 10 },
  };
}

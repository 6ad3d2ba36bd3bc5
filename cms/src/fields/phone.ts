import type { TextField } from 'payload';
import { tidy } from './tidy.ts';

/** A telephone number that the public sees. Full-width digits and stray spaces from sheets are put right. */
export function phoneField(
  name: string,
  label: string,
  more: Pick<TextField, 'required' | 'admin'> = {},
): TextField {
  return {
    name,
    label,
    type: 'text',
    maxLength: 40,
    ...more,
    hooks: {
      beforeValidate: [({ value }) => (typeof value === 'string' ? phoneOf(value) : value)],
    },
    validate: (value: unknown, { required }: { required?: boolean }) => {
      if (!value) return required ? '请填写电话号码。' : true;
      return (
        (typeof value === 'string' && /^\+?[\d\-()]{3,}([,转、]+[\d\-()]+)*$/.test(value)) ||
        '电话只写数字和“-”，例如 0371-00001234；有分机写“转 801”，两个号码用“、”隔开。'
      );
    },
    admin: {
      description: '对外公布。请填办公电话，不要填个人手机。例如 0371-00001234。',
      ...more.admin,
    },
  } as TextField;
}

function phoneOf(text: string): string {
  return tidy(text.normalize('NFKC'))
    .replace(/[‐-―−﹣]/g, '-')
    .replace(/\s*[;,，；/]\s*/g, '、')
    .replace(/\s+/g, '');
}

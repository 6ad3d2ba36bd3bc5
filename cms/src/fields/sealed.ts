import type { PayloadRequest, TextField } from 'payload';
import { isSealed, seal, Unreadable, unseal } from '../deputies/seal.ts';
import { Refused } from '../errors.ts';

const dot = '•';

interface Options {
  required?: boolean;
  description?: string;
  /** Checks the readable text; a sentence in Chinese when it will not do. */
  check?: (text: string) => true | string;
}

/**
 * A private text: encrypted in the database, masked in every list and relation,
 * readable only where one document is opened. It can be neither searched nor sorted by.
 */
export function sealedText(name: string, label: string, options: Options = {}): TextField {
  const { required = false, description, check = () => true } = options;
  const purpose = `contacts.${name}`;
  const open = (stored: string, req: PayloadRequest) => unseal(stored, secretOf(req), purpose);
  return {
    name,
    label,
    type: 'text',
    required,
    maxLength: 2_000,
    admin: {
      ...(description ? { description } : {}),
      disableListColumn: true,
      disableListFilter: true,
    },
    // It runs on the sealed text when saving, on the readable one while typing.
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      if (!value) return required ? `请填写${label}。` : true;
      if (typeof value !== 'string') return `${label}应是文字。`;
      const text = isSealed(value) ? open(value, req) : value;
      if (text.length > 200) return `${label}太长，最多 200 个字。`;
      return text.includes(dot) ? `${label}还是遮住的样子，请填完整。` : check(text);
    },
    hooks: {
      beforeChange: [
        ({ value, req }) =>
          typeof value === 'string' && value !== '' ? seal(value, secretOf(req), purpose) : value,
      ],
      afterRead: [
        ({ value, req, findMany }) => {
          if (!isSealed(value)) return value;
          const text = opened(() => open(value, req));
          return findMany ? masked(text) : text;
        },
      ],
    },
  };
}

function secretOf(req: PayloadRequest): string {
  return req.payload.config.secret;
}

function opened(open: () => string): string {
  try {
    return open();
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused('sealBroken');
    throw error;
  }
}

/** `138••••0000`: enough to recognise a number one knows, nothing of a short text. */
function masked(text: string): string {
  return /^[\d\s-]{11,}$/.test(text)
    ? text.slice(0, 3) + dot.repeat(4) + text.slice(-2)
    : dot.repeat(6);
}

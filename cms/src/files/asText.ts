import type { lexicalEditor } from '@payloadcms/richtext-lexical';
import { Refused } from '../errors.ts';

type Provider = ReturnType<typeof lexicalEditor>;

/**
 * Keeps what an editor makes as one JSON text in the database. Nobody queries inside a text, and as hundreds of
 * small nested documents it would be taken apart for every list and count that merely passes it by.
 * Texts stored as documents are read as well, and become one text with their next save.
 */
export function asText(provider: Provider): Provider {
  return async (setting) => {
    const adapter = await provider(setting);
    const {
      beforeValidate = [],
      afterRead = [],
      beforeChange = [],
      ...others
    } = adapter.hooks ?? {};
    return {
      ...adapter,
      hooks: {
        ...others,
        beforeValidate: [({ value }) => checked(value), ...beforeValidate],
        // First, since the editor's own hooks look into the text.
        afterRead: [({ value }) => unpacked(value), ...afterRead],
        // Last, for the same reason.
        beforeChange: [...beforeChange, ({ value }) => packed(value)],
      },
    };
  };
}

/** A stored text as editors and pages use it. */
export function unpacked(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : text;
}

function packed(text: unknown): unknown {
  return text === null || text === undefined ? text : JSON.stringify(text);
}

/** Throws `Refused` for what is no tree of an editor: drafts are saved unchecked, and it could never be opened again. */
function checked(text: unknown): unknown {
  if (text === null || text === undefined) return text;
  const { root } = text as { root?: { children?: unknown } | null };
  if (!Array.isArray(root?.children)) throw new Refused('badRequest');
  return text;
}

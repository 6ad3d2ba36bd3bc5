import { Refused } from '../errors.ts';

/** Bytes of a request: pages of text need far less than one, uploads are measured once more by their rooms. */
export const maxBody = 1024 * 1024;
export const maxUpload = 60 * 1024 * 1024;

/** Where files are taken in. */
const uploadPath = /^\/api\/(media|attachments)(\/|$)/;

/** The body of a request, read once so that the request can be repeated; throws `Refused` when it is too large. */
export async function readBody(
  request: Request,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return null;
  const type = request.headers.get('content-type') ?? '';
  const isUpload = type.startsWith('multipart/form-data') && uploadPath.test(path);
  const most = isUpload ? maxUpload : maxBody;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refused('tooLarge');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > most) throw new Refused('tooLarge');
    parts.push(part);
  }
  return size === 0 ? null : new Uint8Array(Buffer.concat(parts));
}

/** Throws `Refused` unless the bytes are JSON that holds no key with a meaning for the database or the language. */
export function checkJson(bytes: Uint8Array): void {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) throw new Refused('badRequest');
    throw cause;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused('badRequest');
  checkKeys(value);
}

/** Deep enough for a table in a list in a text; deeper is an attack on the stack. */
const maxNesting = 100;

/** The same for a value that was parsed elsewhere, such as a form with a file. */
export function checkKeys(value: unknown, nesting = 0): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  if (nesting > maxNesting) throw new Refused('badRequest');
  if (Buffer.isBuffer(value)) return;
  for (const key of Object.keys(value)) {
    // A bare `$` is the editor's own and means nothing to the database.
    if (/^\$.|^(__proto__|constructor|prototype)$/.test(key)) throw new Refused('badRequest');
    checkKeys((value as Record<string, unknown>)[key], nesting + 1);
  }
}

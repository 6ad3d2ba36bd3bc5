import type { IncomingHttpHeaders } from 'node:http';

interface Version {
  etag: string;
  mtimeMs: number;
}

/** Whether the reader already has this version (RFC 9110 §13: the tag decides, the date only without one). */
export function isUnchanged(headers: IncomingHttpHeaders, { etag, mtimeMs }: Version): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return (
      tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
    );
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(mtimeMs / 1_000) * 1_000 <= since;
}

export interface Span {
  start: number;
  /** Inclusive. */
  end: number;
}

/** The one part that a `Range` header asks for; null: the whole; `unsatisfiable`: beyond the end. */
export function readRange(
  headers: IncomingHttpHeaders,
  size: number,
  version: Version,
): Span | null | 'unsatisfiable' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '');
  if (!found || !mayRange(headers['if-range'], version)) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start >= size || start > end ? 'unsatisfiable' : { start, end };
}

/** `If-Range`: a part is only worth having of the version that the reader has the rest of. */
function mayRange(condition: string | string[] | undefined, { etag, mtimeMs }: Version): boolean {
  if (typeof condition !== 'string') return condition === undefined;
  if (condition.startsWith('"')) return condition === etag;
  return Date.parse(condition) === Math.floor(mtimeMs / 1_000) * 1_000;
}

/** Encodings that the reader accepts and we may have, best first. */
export function acceptedEncodings(header: string | undefined): ('br' | 'gzip')[] {
  const wanted = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
    wanted.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  return (['br', 'gzip'] as const).filter((name) => (wanted.get(name) ?? wanted.get('*') ?? 0) > 0);
}

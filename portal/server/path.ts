/** What a request asks for: the decoded path, always starting with `/`, and its query with the question mark. */
export interface Asked {
  path: string;
  query: string;
  /** False for a path that no file of the site can have. */
  possible: boolean;
}

/** Names that the site has: ASCII, not starting with a dot, so neither `..` nor a temporary file. */
const possiblePath = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?$/;

/** Copies beside a file that only content negotiation may pick. */
const copy = /\.(?:br|gz)$/;

/** Reads the target of a request; `malformed` if its percent signs cannot be decoded. */
export function readPath(target: string): Asked | 'malformed' {
  const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0] ?? '';
  const [, raw = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target.slice(origin.length)) ?? [];
  const path = decode(raw || '/');
  if (path === null) return 'malformed';
  return { path, query, possible: possiblePath.test(path) && !copy.test(path) };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

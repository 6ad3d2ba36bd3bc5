import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What happens to a request for a page of the admin. */
export type Passage = 'pass' | 'refuse' | { to: string };

interface Visit {
  method: string;
  path: string;
  /** The session cookie, if one came along. */
  token: string | undefined;
}

/** Pages that Payload brings along for passwords by mail and for whoever comes first. */
const closed = /^\/admin\/(forgot|reset|verify|unauthorized)(\/|$)/;

/**
 * Lets strangers to the sign-in page only. It checks that this server signed the token and that it is fresh;
 * whether the session still lives is asked again by every page and every form behind it.
 */
export function passageFor({ method, path, token }: Visit, secret: string, now: number): Passage {
  if (path.startsWith('/admin/create-first-user')) return { to: '/first-administrator' };
  if (closed.test(path)) return { to: '/admin/login' };
  if (token && isFresh(token, secret, now)) return 'pass';
  // Forms of the admin are sent to the address of the page they are on.
  if (method !== 'GET' && method !== 'HEAD') return 'refuse';
  if (/^\/admin\/(login|logout|logout-inactivity)$/.test(path)) return 'pass';
  return { to: `/admin/login?redirect=${encodeURIComponent(path)}` };
}

/** Whether the token carries our signature (HS256, as Payload makes it) and has not run out. */
export function isFresh(token: string, secret: string, now: number): boolean {
  const [head = '', body = '', signature = ''] = token.split('.');
  // Payload signs with this digest of the secret.
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  const right = createHmac('sha256', key).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  const { exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { exp?: unknown };
  return typeof exp === 'number' && exp * 1000 > now;
}

import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A cookie on each computer on which somebody has signed in to an account with the right password. */
const name = 'lianxinqiao-device';
const days = 90;

/**
 * Guessing from elsewhere can then be slowed for strangers without slowing the person at the own desk
 * (OWASP: slow down online guessing attacks with device cookies).
 */
export function deviceCookie(account: string, secret: string, secure: boolean): string {
  const nonce = randomBytes(16).toString('hex');
  const value = `${account}.${nonce}.${sign(account, nonce, secret)}`;
  const limits = `Path=/api/people; Max-Age=${days * 86_400}; HttpOnly; SameSite=Strict`;
  return `${name}=${value}; ${limits}${secure ? '; Secure' : ''}`;
}

/** The mark of the computer that a request comes from, if it is known for this account. */
export function knownDevice(headers: Headers, account: string, secret: string): string | null {
  const pattern = new RegExp(`(?:^|; )${name}=([^;]+)`);
  const [owner, nonce, signature] = (headers.get('cookie')?.match(pattern)?.[1] ?? '').split('.');
  if (owner !== account || !nonce || !signature) return null;
  const right = Buffer.from(sign(account, nonce, secret));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right) ? nonce : null;
}

function sign(account: string, nonce: string, secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'lianxinqiao devices', 32));
  return createHmac('sha256', key).update(`${account}.${nonce}`).digest('hex');
}

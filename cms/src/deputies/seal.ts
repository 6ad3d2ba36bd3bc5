import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const version = 's1';
const nonceBytes = 12;
const tagBytes = 16;

/** A stored text that this key cannot open: another key's, or altered. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/**
 * Encrypts a text for storage (AES-256-GCM), so that a dump of the database alone reveals nothing.
 * `purpose` is bound to it: a text sealed for one field opens in no other.
 */
export function seal(text: string, secret: string, purpose: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** The text again; throws `Unreadable`. */
export function unseal(stored: string, secret: string, purpose: string): string {
  if (!isSealed(stored)) throw new Unreadable('not a sealed text');
  const bytes = Buffer.from(stored.slice(version.length + 1), 'base64url');
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce, {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(tag);
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Unreadable('the key does not fit, or the text was altered', { cause });
  }
}

/** Whether a stored value has the form of a sealed text. */
export function isSealed(value: unknown): value is string {
  return typeof value === 'string' && /^s1\.[\w-]{38,}$/.test(value);
}

/** A key for this use alone, so that the key of sessions is never used for two things. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'lianxinqiao contacts', 32));
}

import { createHmac, hkdfSync } from 'node:crypto';
import type { Action } from './labels.ts';

/** A row of the log without its place in the chain. */
export interface Entry {
  at: string;
  who: string;
  name: string;
  action: Action;
  room: string;
  target: string;
  note: string;
  address: string;
}

export interface Link extends Entry {
  number: number;
  prev: string;
  hash: string;
}

/** A stored row in the form that is hashed: empty texts and missing ones are the same. */
export function linkOf(doc: Partial<Record<keyof Link, unknown>>): Link {
  const text = (key: keyof Link) => String(doc[key] ?? '');
  return {
    number: Number(doc.number),
    at: new Date(text('at')).toISOString(),
    who: text('who'),
    name: text('name'),
    action: text('action') as Action,
    room: text('room'),
    target: text('target'),
    note: text('note'),
    address: text('address'),
    prev: text('prev'),
    hash: text('hash'),
  };
}

/** What the first row has in place of the hash of an earlier one. */
export const beginning = '0'.repeat(64);

/**
 * The hash that ties a row to all earlier ones. It needs the key of this installation,
 * so that who can write to the database alone cannot make a chain that fits.
 */
export function hashOf(row: Omit<Link, 'hash'>, secret: string): string {
  const { number, prev, at, who, name, action, room, target, note, address } = row;
  const text = JSON.stringify([number, prev, at, who, name, action, room, target, note, address]);
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'lianxinqiao audit', 32));
  return createHmac('sha256', key).update(text).digest('hex');
}

/** The row of this number does not fit: it was altered, or those before it were removed or put in. */
export class BrokenChain extends Error {
  override name = 'BrokenChain';
  readonly number: number;

  constructor(number: number) {
    super(`the log does not fit at row ${number}`);
    this.number = number;
  }
}

/** Checks that a row follows the one before; throws `BrokenChain`. */
export function checkLink(row: Link, before: Link | null, secret: string): void {
  const fits =
    row.number === (before?.number ?? 0) + 1 &&
    row.prev === (before?.hash ?? beginning) &&
    row.hash === hashOf(row, secret);
  if (!fits) throw new BrokenChain((before?.number ?? 0) + 1);
}

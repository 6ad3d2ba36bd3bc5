import type { Payload, PayloadRequest } from 'payload';
import { readSettings } from '../env.ts';
import { addressOf } from '../gate/address.ts';
import { currentAttempt } from '../gate/attempt.ts';
import { inTurn } from '../gate/turn.ts';
import { beginning, type Entry, hashOf, type Link, linkOf } from './chain.ts';
import { writeHead } from './head.ts';
import type { Action } from './labels.ts';

interface Happening {
  action: Action;
  /** Collection of what it was done to, and its id. */
  room?: string;
  target?: string;
  /** What a reader of the log needs besides; never a phone number or the body of anything. */
  note?: string;
  /** Who did it, where the request does not know yet. */
  by?: { id: string; name?: string | null };
}

type Asking = Pick<PayloadRequest, 'payload' | 'user' | 'headers'>;

/**
 * Puts a row into the log. Inside of a request it is written once the request has succeeded, so that
 * neither a failed save nor a repeated one leaves a row; elsewhere, at once.
 */
export async function record(req: Asking, happening: Happening): Promise<void> {
  const entry = entryOf(req, happening);
  const write = () => append(req.payload, entry);
  const attempt = currentAttempt();
  if (attempt) attempt.rows.push(write);
  else await write();
}

/** The same for what must be kept although the request is refused. */
export async function recordNow(req: Asking, happening: Happening): Promise<void> {
  await append(req.payload, entryOf(req, happening));
}

function entryOf(req: Asking, { action, room, target, note, by }: Happening): Entry {
  const who = by ?? (req.user as { id: string; name?: string | null } | null);
  return {
    at: new Date().toISOString(),
    who: who?.id ?? '',
    name: who?.name ?? '',
    action,
    room: room ?? '',
    target: target ?? '',
    note: note ?? '',
    address: req.headers ? addressOf(req.headers) : '',
  };
}

/** Another process may take the same number at the same time; the unique index lets one of them through. */
const tries = 10;

function append(payload: Payload, entry: Entry): Promise<void> {
  return inTurn('audit', async () => {
    for (let count = 1; ; count += 1) {
      try {
        await appendAfter(payload, await newest(payload), entry);
        return;
      } catch (error) {
        if ((error as { status?: number }).status !== 400 || count === tries) throw error;
      }
    }
  });
}

async function appendAfter(payload: Payload, last: Link | null, entry: Entry): Promise<void> {
  const row = { ...entry, number: (last?.number ?? 0) + 1, prev: last?.hash ?? beginning };
  const data = { ...row, hash: hashOf(row, payload.config.secret) };
  await payload.create({ collection: 'audit', data, depth: 0 });
  writeHead(readSettings().files.keys, row.number);
}

async function newest(payload: Payload): Promise<Link | null> {
  const { docs } = await payload.find({
    collection: 'audit',
    sort: '-number',
    limit: 1,
    pagination: false,
    depth: 0,
  });
  return docs[0] ? linkOf(docs[0]) : null;
}

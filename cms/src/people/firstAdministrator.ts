import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoint, Payload } from 'payload';
import { addDataAndFileToRequest } from 'payload';
import { record } from '../audit/record.ts';
import { readSettings } from '../env.ts';
import { Refused } from '../errors.ts';
import { inTurn } from '../gate/turn.ts';

const day = 24 * 3_600_000;

interface Ticket {
  hash: string;
  expires: number;
}

/**
 * A link with which the very first account can be made, once, within a day; null when there are accounts.
 * Only the hash of its token is kept, so that reading the disk gives no way in. A new link ends the earlier one.
 */
export async function createFirstAdministratorLink(payload: Payload): Promise<string | null> {
  if (await hasAccounts(payload)) return null;
  const token = randomBytes(24).toString('base64url');
  const { cmsUrl, files } = readSettings();
  mkdirSync(files.keys, { recursive: true, mode: 0o700 });
  const ticket: Ticket = { hash: hashOf(token), expires: Date.now() + day };
  writeFileSync(ticketFile(), JSON.stringify(ticket), { mode: 0o600 });
  // After the #, so that it reaches no server log on its way.
  return `${cmsUrl}/first-administrator#${token}`;
}

/** Makes the first account for the holder of the link. */
export const firstAdministrator: Endpoint = {
  path: '/first-administrator',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const { token, username, name, password } = (req.data ?? {}) as Record<string, unknown>;
    for (const text of [token, username, name, password])
      if (typeof text !== 'string' || text === '') throw new Refused('badRequest');
    return inTurn('first administrator', async () => {
      await checkToken(req.payload, String(token));
      const person = await req.payload.create({
        collection: 'people',
        data: {
          username: String(username),
          name: String(name),
          password: String(password),
          roles: ['administrator'],
          mustChangePassword: false,
        },
        overrideAccess: true,
      });
      rmSync(ticketFile(), { force: true });
      await record(req, {
        action: 'accountCreated',
        room: 'people',
        target: person.id,
        by: person,
      });
      return Response.json({ username: person.username }, { status: 201 });
    });
  },
};

async function checkToken(payload: Payload, token: string): Promise<void> {
  const ticket = readTicket();
  const right = Buffer.from(ticket?.hash ?? '');
  const given = Buffer.from(hashOf(token));
  const fits = right.length === given.length && timingSafeEqual(right, given);
  if (!ticket || !fits || ticket.expires < Date.now()) throw new Refused('linkUsed');
  if (await hasAccounts(payload)) throw new Refused('linkUsed');
}

async function hasAccounts(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'people' });
  return totalDocs > 0;
}

function readTicket(): Ticket | null {
  try {
    return JSON.parse(readFileSync(ticketFile(), 'utf8')) as Ticket;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function ticketFile(): string {
  return join(readSettings().files.keys, 'first-administrator.json');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

import type { Endpoint, PayloadRequest } from 'payload';
import { addDataAndFileToRequest, generatePayloadCookie } from 'payload';
import { record } from '../audit/record.ts';
import { Refused } from '../errors.ts';
import { ownChange } from './hooks.ts';

/** The person's own change: asks for the old password, ends every session, and begins a new one here. */
export const changePassword: Endpoint = {
  path: '/change-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const { current, next } = (req.data ?? {}) as Record<string, unknown>;
    const username = req.user?.username;
    if (!username || typeof current !== 'string' || typeof next !== 'string')
      throw new Refused('badRequest');
    await signIn(req, username, current);
    if (current === next) throw new Refused('passwordSame');
    await replace(req, next);
    const { token } = await signIn(req, username, next);
    await record(req, { action: 'passwordChanged', room: 'people', target: String(req.user?.id) });
    return Response.json({ token }, { headers: { 'set-cookie': cookieOf(req, token ?? '') } });
  },
};

/** Signing in is the one way to check a password, with its limits on wrong ones. */
async function signIn(req: PayloadRequest, username: string, password: string) {
  try {
    return await req.payload.login({
      collection: 'people',
      data: { username, password },
      context: { quiet: true },
      req: { headers: req.headers },
    });
  } catch (error) {
    // By status, as it may come from another copy of the class. Tries without end are the one thing to be told apart.
    const { status } = error as { status?: number };
    if (status === 401 || status === 400) throw new Refused('passwordWrong');
    throw error;
  }
}

async function replace(req: PayloadRequest, password: string): Promise<void> {
  const { payload, user } = req;
  if (!user) throw new Refused('signInNeeded');
  await payload.update({
    collection: 'people',
    id: user.id,
    data: { password, mustChangePassword: false },
    context: { [ownChange]: true },
    // The account's holder may not edit the account, but this one thing of it.
    overrideAccess: true,
    user,
  });
  // Payload lets the session live on that asked for the change; its token may be known to others.
  await payload.db.updateOne({ collection: 'people', id: user.id, data: { sessions: [] } });
}

function cookieOf({ payload }: PayloadRequest, token: string): string {
  return generatePayloadCookie({
    collectionAuthConfig: payload.collections.people.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    token,
  }) as string;
}

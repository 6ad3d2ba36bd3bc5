import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { problems } from 'shared/problems';
import { record, recordNow } from '../audit/record.ts';
import { Refused } from '../errors.ts';
import { addressOf } from '../gate/address.ts';
import { deviceCookie, knownDevice } from './device.ts';
import { createTries, type Try } from './tries.ts';

const tries = createTries();

/** Runs before the password is looked at. */
export const limitTries: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const { username, password } = (args as { data: Record<string, unknown> }).data;
  if (typeof username !== 'string' || typeof password !== 'string') return args;
  const account = username.toLowerCase().trim();
  const person = await req.payload.db.findOne<{ id: string }>({
    collection: 'people',
    where: { username: { equals: account } },
    select: { username: true },
  });
  const mine = tryOf(req, account, person?.id ?? '');
  if (tries.wait(mine) > 0) throw new Refused('tooMany');
  const isClosed = tries.isClosed(mine);
  // One row each time it closes, and not one for each of a thousand guesses.
  if (tries.count(mine))
    await recordNow(req, { action: 'signInBlocked', note: `账号 ${account.slice(0, 60)}` });
  if (!person || isClosed) {
    await asSlowAsChecking(password);
    throw new Refused('signInFailed');
  }
  req.context.try = mine;
  return args;
};

function tryOf(req: PayloadRequest, account: string, id: string): Try {
  const device = id ? knownDevice(req.headers, id, req.payload.config.secret) : null;
  return { account, address: addressOf(req.headers), device, at: Date.now() };
}

/** Payload's own way of checking a password takes this long; the answer for an unknown account must too. */
const derive = promisify(pbkdf2);
async function asSlowAsChecking(password: string): Promise<void> {
  await derive(password, 'no such account', 600_000, 32, 'sha256');
}

/** Said only to those who know the password. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (user.disabled) throw new Refused('accountDisabled');
};

export const noteSignIn: CollectionAfterLoginHook = async ({ req, user, context }) => {
  const mine = context.try as Try | undefined;
  const failed = mine ? tries.succeed(mine) : 0;
  const secure = req.payload.config.serverURL.startsWith('https:');
  req.responseHeaders ??= new Headers();
  req.responseHeaders.append(
    'set-cookie',
    deviceCookie(user.id, req.payload.config.secret, secure),
  );
  if (context.quiet) return;
  const note = failed > 0 ? `此前密码不对 ${failed} 次` : '';
  await record(req, { action: 'signIn', by: { id: user.id, name: user.name }, note });
};

/** One answer for an unknown account, a wrong password and a limit that was reached. */
export const sameAnswer: CollectionAfterErrorHook = ({ error }) => {
  if ((error as { status?: number }).status !== 401) return;
  const refusal = { message: problems.signInFailed, data: { code: 'signInFailed' } };
  return { response: { errors: [refusal] } as never, status: 401 };
};

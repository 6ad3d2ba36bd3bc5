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
import { Window } from '../gate/window.ts';
import { deviceCookie, knownDevice } from './device.ts';

const quarter = 15 * 60_000;
/** Wrong passwords for one account from one place (an address, or a computer known for the account). */
const byPlace = new Window({ most: 5, milliseconds: quarter });
/** Wrong passwords for one account from everywhere; computers that are known for it are not counted. */
const byAccount = new Window({ most: 50, milliseconds: quarter });
/** Wrong passwords from one address for whatever account. */
const byAddress = new Window({ most: 30, milliseconds: quarter });

interface Try {
  account: string;
  address: string;
  place: string;
  isKnown: boolean;
  at: number;
}

/**
 * Runs before the password is looked at. Each try counts as wrong until it has proved right,
 * so that many at once get no more tries than one after the other.
 */
export const limitTries: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const { username, password } = (args as { data: Record<string, unknown> }).data;
  if (typeof username !== 'string' || typeof password !== 'string') return args;
  const person = await req.payload.db.findOne<{ id: string }>({
    collection: 'people',
    where: { username: { equals: username.toLowerCase().trim() } },
    select: { username: true },
  });
  const mine = tryOf(req, username.toLowerCase().trim(), person?.id ?? '');
  if (byAddress.wait(mine.address, mine.at) > 0) throw new Refused('tooMany');
  const isBlocked =
    byPlace.wait(mine.place, mine.at) > 0 ||
    (!mine.isKnown && byAccount.wait(mine.account, mine.at) > 0);
  byAddress.add(mine.address, mine.at);
  // Tries while it is closed do not count, else somebody could keep it closed for ever.
  if (!isBlocked) await count(req, mine);
  if (!person || isBlocked) {
    await asSlowAsChecking(password);
    throw new Refused('signInFailed');
  }
  req.context.try = mine;
  return args;
};

function tryOf(req: PayloadRequest, account: string, id: string): Try {
  const address = addressOf(req.headers);
  const device = id ? knownDevice(req.headers, id, req.payload.config.secret) : null;
  const place = device ? `device ${device}` : `${account} ${address}`;
  return { account, address, place, isKnown: device !== null, at: Date.now() };
}

async function count(req: PayloadRequest, { account, place, isKnown, at }: Try) {
  byPlace.add(place, at);
  if (!isKnown) byAccount.add(account, at);
  const note = `账号 ${account.slice(0, 60)}`;
  // One row each time a limit is reached, and not one for each of a thousand guesses.
  if (byPlace.reaches(place, at)) await recordNow(req, { action: 'signInBlocked', note });
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
  const failed = mine ? byPlace.count(mine.place, mine.at) - 1 : 0;
  if (mine) {
    byPlace.clear(mine.place);
    byAddress.remove(mine.address, mine.at);
    byAccount.remove(mine.account, mine.at);
  }
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
  if (error.name !== 'AuthenticationError' && error.name !== 'LockedAuth') return;
  const data = { code: 'signInFailed' };
  return { response: { errors: [{ message: problems.signInFailed, data }] } as never, status: 401 };
};

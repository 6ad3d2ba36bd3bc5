import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload';
import type { Role } from 'shared/people/labels';
import { idOf } from '../access.ts';
import type { Action } from '../audit/labels.ts';
import { record } from '../audit/record.ts';
import { Refused } from '../errors.ts';
import { passwordProblem } from './password.ts';
import { placeNames } from './placeNames.ts';

interface Person {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  disabled?: boolean | null;
  password?: unknown;
}

/** Set by the call that asks for the old password first. */
export const ownChange = 'ownPasswordChange';

export const checkPassword: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
  context,
}) => {
  if (typeof data?.password !== 'string') return data;
  const isOwn = Boolean(req.user) && req.user?.id === originalDoc?.id;
  if (isOwn && !context[ownChange]) throw new Refused('passwordElsewhere');
  const { username = '', name = '' } = { ...originalDoc, ...data } as Partial<Person>;
  const problem = passwordProblem(data.password, [
    username,
    name,
    ...(await placeNames(req.payload)),
  ]);
  if (problem) throw new Refused(problem);
  return data;
};

/** What decides how far an account reaches. */
const reach = ['roles', 'station', 'office', 'unit', 'deputy'] as const;

function reachOf(person: object): string {
  const values = person as Record<string, unknown>;
  return JSON.stringify(
    reach.map((key) =>
      key === 'roles' ? [...((values.roles as Role[]) ?? [])].sort() : idOf(values[key]),
    ),
  );
}

export const guardAccounts: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
  context,
}) => {
  if (operation !== 'update' || !originalDoc) return data;
  const before = originalDoc as Person;
  const after = { ...before, ...data } as Person;
  const changesReach = reachOf(before) !== reachOf(after) || isOff(before) !== isOff(after);
  if (req.user?.id === before.id && changesReach) throw new Refused('ownRoles');
  if (isAdministrator(before) && !isAdministrator(after)) await keepOne(req, before.id);
  const isReset = typeof data.password === 'string' && !context[ownChange] && req.user !== null;
  if (isReset) data.mustChangePassword = true;
  // Whoever holds an old token of this account must not go on with it.
  if (isReset || (isOff(after) && !isOff(before))) data.sessions = [];
  return data;
};

export const guardDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.user?.id === id) throw new Refused('ownRoles');
  await keepOne(req, String(id));
};

function isOff(person: Person): boolean {
  return person.disabled === true;
}

function isAdministrator(person: Person): boolean {
  return person.roles.includes('administrator') && !isOff(person);
}

/** Throws `Refused` when no other administrator could sign in. */
async function keepOne(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'people',
    where: {
      id: { not_equals: id },
      roles: { in: ['administrator'] },
      disabled: { not_equals: true },
    },
    req,
  });
  if (totalDocs === 0) throw new Refused('lastAdministrator');
}

export const noteAccountChange: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
  context,
}) => {
  if (!req.user || context[ownChange]) return doc;
  for (const [action, note] of changesOf(operation === 'create' ? null : previousDoc, doc))
    await record(req, { action, room: 'people', target: doc.id, note });
  return doc;
};

function* changesOf(
  before: (Person & { mustChangePassword?: boolean | null }) | null,
  after: Person & { mustChangePassword?: boolean | null },
): Generator<[Action, string]> {
  const roles = `${after.username}：${after.roles.join('、')}`;
  if (!before) {
    yield ['accountCreated', roles];
    return;
  }
  if (reachOf(before) !== reachOf(after)) yield ['rolesChanged', roles];
  if (isOff(before) !== isOff(after))
    yield [isOff(after) ? 'accountDisabled' : 'accountEnabled', after.username];
  if (after.mustChangePassword && !before.mustChangePassword)
    yield ['passwordReset', after.username];
}

export const noteAccountDeletion: CollectionAfterDeleteHook = async ({ doc, req }) => {
  if (req.user)
    await record(req, {
      action: 'accountDeleted',
      room: 'people',
      target: doc.id,
      note: doc.username,
    });
};

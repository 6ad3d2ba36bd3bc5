import type { Access, CollectionConfig, Where } from 'payload';
import type { Role } from 'shared/people/labels';

/** `true`: every document; a function: only the documents that its query matches, for this account. */
type Grant = true | ((account: Account) => Where);
/** The signed-in account as access rules see it. */
export interface Account {
  id: string;
  roles: Role[];
  station?: string | { id: string } | null;
  office?: string | { id: string } | null;
  unit?: string | { id: string } | null;
}
type Operation = 'create' | 'read' | 'update' | 'delete';

/** Who may do what in one collection: a role that is not named may not. */
export type Rights = Record<Operation, Partial<Record<Role, Grant>>>;

/** Grants for several roles at once. */
export function all(roles: readonly Role[], grant: Grant = true): Partial<Record<Role, Grant>> {
  return Object.fromEntries(roles.map((role) => [role, grant]));
}

/** The id of a relation, whether it came populated or not. */
export function idOf(relation: string | { id: string } | null | undefined): string | null {
  if (!relation) return null;
  return typeof relation === 'string' ? relation : relation.id;
}

/** Payload's access functions for a table of rights. An account with several roles may do what any of them may. */
export function accessOf(rights: Rights) {
  return {
    create: ask(rights.create),
    read: ask(rights.read),
    readVersions: ask(rights.update),
    update: ask(rights.update),
    delete: ask(rights.delete),
  } satisfies CollectionConfig['access'];
}

function ask(grants: Partial<Record<Role, Grant>>): Access {
  return ({ req }) => {
    const account = req.user as Account | null;
    if (!account) return false;
    const held = account.roles.flatMap((role) => grants[role] ?? []);
    if (held.includes(true)) return true;
    const queries = held.flatMap((grant) => (grant === true ? [] : [grant(account)]));
    return queries.length > 0 ? { or: queries } : false;
  };
}

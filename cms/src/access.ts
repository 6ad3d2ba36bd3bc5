import type { Access, CollectionConfig, GlobalConfig, PayloadRequest, Where } from 'payload';
import type { Role } from 'shared/people/labels';

/** The signed-in account as access rules see it. */
export interface Account {
  id: string;
  roles: Role[];
  station?: string | { id: string } | null;
  office?: string | { id: string } | null;
  unit?: string | { id: string } | null;
  deputy?: string | { id: string } | null;
}

type Data = Readonly<Record<string, unknown>>;

/** A right to some documents only. */
export interface Scope {
  /** The documents it reaches, as a query. */
  where: (account: Account, req: PayloadRequest) => Where | Promise<Where>;
  /** Whether these values, to be written, keep the document within reach; absent: they always do. */
  keeps?: (data: Data, account: Account) => boolean;
}

/** `true`: every document. */
type Grant = true | Scope;
type Grants = Partial<Record<Role, Grant>>;

/** Who may do what in one collection: a role that is not named may not. */
export interface Rights {
  create: Grants;
  read: Grants;
  update: Grants;
  delete: Grants;
  /** Making the document public and taking it back, where it has drafts; a right apart from editing. */
  publish?: Partial<Record<Role, true>>;
}

/** Grants for several roles at once. */
export function all(given: readonly Role[], grant: Grant = true): Grants {
  return Object.fromEntries(given.map((role) => [role, grant]));
}

/** The id of a relation, whether it came populated or not. */
export function idOf(relation: unknown): string | null {
  if (typeof relation === 'string') return relation || null;
  const id = (relation as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

type Place = 'station' | 'office' | 'unit' | 'deputy';

/** No document has this id: ids have ten letters. */
export const nothing: Where = { id: { equals: '' } };

/** The one document that the account is bound to, such as the keeper's own station. */
export function theOwn(place: Place): Scope {
  return { where: (account) => equals('id', idOf(account[place])) };
}

/** Documents that name the account's own station, office or unit in a field, and go on naming it. */
export function ofOwn(place: Place): Scope {
  return {
    where: (account) => equals(place, idOf(account[place])),
    keeps: (data, account) =>
      !(place in data) ||
      (idOf(data[place]) !== null && idOf(data[place]) === idOf(account[place])),
  };
}

function equals(field: string, value: string | null): Where {
  return value ? { [field]: { equals: value } } : nothing;
}

/** Documents that the public can read now. */
export const published: Scope = { where: () => ({ _status: { equals: 'published' } }) };
/** Documents that the public cannot read now. */
export const unpublished: Scope = { where: () => ({ _status: { not_equals: 'published' } }) };

/** Payload's access functions for a table of rights. An account with several roles may do what any of them may. */
export function accessOf(rights: Rights) {
  return {
    create: alsoPublishing(rights, ask(rights.create)),
    read: ask(rights.read),
    readVersions: ask(whole(rights.update)),
    update: alsoPublishing(rights, ask(rights.update)),
    delete: ask(rights.delete),
  } satisfies CollectionConfig['access'];
}

/** The same for a global. */
export function globalAccessOf(rights: Pick<Rights, 'read' | 'update'>) {
  const { read, readVersions, update } = accessOf({ create: {}, delete: {}, ...rights });
  return { read, readVersions, update } satisfies GlobalConfig['access'];
}

/** Whether one of the account's roles has a right to every document. */
export function holds(grants: Grants | undefined, account: Account | null): boolean {
  return Boolean(grants && account?.roles.some((role) => grants[role] === true));
}

/** Old versions hold whatever the document once was, so a right to some documents opens none of them. */
function whole(grants: Grants): Grants {
  return Object.fromEntries(Object.entries(grants).filter(([, grant]) => grant === true));
}

/** Payload asks with `_status: published` before every way of publishing: button, list, bulk edit, restore. */
function alsoPublishing({ publish }: Rights, access: Access): Access {
  return (asked) => {
    const publishes = asked.data?._status === 'published';
    if (publishes && publish && !holds(publish, asked.req.user as Account | null)) return false;
    return access(asked);
  };
}

function ask(grants: Grants): Access {
  return async ({ req, data }) => {
    const account = req.user as Account | null;
    if (!account) return false;
    const held = account.roles.flatMap((role) => grants[role] ?? []);
    if (held.includes(true)) return true;
    // Payload also asks without data, to learn whether the person may act at all.
    const scopes = held
      .filter((grant) => grant !== true)
      .filter(({ keeps }) => !keeps || !data || keeps(data, account));
    if (scopes.length === 0) return false;
    return { or: await Promise.all(scopes.map((scope) => scope.where(account, req))) };
  };
}

import type { Payload, Where } from 'payload';
import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';
import type { Outbox } from '../payload-types.ts';
import { buildEntry } from './entry.ts';
import { tryLater } from './later.ts';
import type { Entry, Writer } from './writer.ts';

/** Rows looked at in one go. */
const batch = 100;

/** What feeding needs; time is passed in. */
export interface Feeding {
  payload: Payload;
  writer: Writer;
  /** Asked again before writing: whoever lost the lease must not write what may be old. */
  mayWrite: () => Promise<boolean>;
  now?: () => number;
}

/** Carries what is due from the outbox to published.db. Returns how many rows it carried. Safe to cut off anywhere and repeat. */
export async function feedOnce(feeding: Feeding): Promise<number> {
  const { payload, writer, mayWrite } = feeding;
  const rows = await dueRows(feeding);
  const entries: Entry[] = [];
  const done: Outbox[] = [];
  for (const [row, ...same] of groups(rows)) {
    const entry = await entryOf(feeding, row, same);
    if (entry === 'failed') continue;
    if (entry) entries.push(entry);
    done.push(row, ...same);
  }
  if (done.length === 0 || !(await mayWrite())) return 0;
  writer.write(entries);
  await noteUsers(feeding, done);
  await remove(payload, done);
  return done.length;
}

/** Due rows, oldest first, with the failed ones of the same documents that wait: a success makes up for those. */
async function dueRows({ payload, now = Date.now }: Feeding): Promise<Outbox[]> {
  const find = async (where: Where, limit: number) =>
    (
      await payload.find({
        collection: 'outbox',
        where,
        sort: 'createdAt',
        limit,
        pagination: false,
        depth: 0,
      })
    ).docs;
  const due = new Date(now()).toISOString();
  const rows = await find({ due: { less_than_equal: due } }, batch);
  if (rows.length === 0) return [];
  const keys = new Set(rows.map(keyOf));
  const documents = [...new Set(rows.map(({ document }) => document))];
  const failed = await find(
    { and: [{ document: { in: documents } }, { due: { greater_than: due } }] },
    batch,
  );
  return [...rows, ...failed.filter((row) => keys.has(keyOf(row)))];
}

/** A row's record, or null where the change is of something that is not published itself. A failure waits for its next try. */
async function entryOf(
  { payload, now = Date.now }: Feeding,
  row: Outbox,
  same: readonly Outbox[],
): Promise<Entry | null | 'failed'> {
  if (!isPublished(row.name)) return null;
  try {
    return await buildEntry(payload, row.name, row.document);
  } catch (error) {
    await tryLater(payload, row, error, now());
    await remove(payload, same);
    return 'failed';
  }
}

/** Records that were built from a changed document are looked at again. */
async function noteUsers({ payload, writer, now = Date.now }: Feeding, rows: readonly Outbox[]) {
  const due = new Date(now()).toISOString();
  const changed = new Set(rows.filter((row) => !row.isEcho).map(keyOf));
  const users = [...changed].flatMap((source) => writer.usersOf(source));
  const noted = new Map(users.map(({ room, id }) => [`${room}:${id}`, { room, id }]));
  for (const [key, { room, id }] of noted)
    if (!changed.has(key))
      await payload.create({
        collection: 'outbox',
        data: { name: room, document: id, isEcho: true, attempts: 0, due },
        depth: 0,
      });
}

async function remove(payload: Payload, rows: readonly Outbox[]): Promise<void> {
  if (rows.length === 0) return;
  const where = { id: { in: rows.map(({ id }) => id) } };
  await payload.db.deleteMany({ collection: 'outbox', where });
}

const keyOf = ({ name, document }: Outbox) => `${name}:${document}`;

function groups(rows: readonly Outbox[]): [Outbox, ...Outbox[]][] {
  return [...Map.groupBy(rows, keyOf).values()] as [Outbox, ...Outbox[]][];
}

function isPublished(name: string): name is PublishedRoom {
  return (publishedRooms as readonly string[]).includes(name);
}

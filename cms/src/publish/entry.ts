import type { Payload } from 'payload';
import { contracts } from 'shared/publish/records';
import type { PublishedRoom } from 'shared/publish/rooms';
import { z } from 'zod';
import type { Builder, Built } from './builder.ts';
import { builders } from './builders.ts';
import { plain } from './related.ts';
import type { Entry } from './writer.ts';

/** A record that the public must not see as it is; the message tells a clerk which field, in Chinese. */
export class BrokenContract extends Error {
  override name = 'BrokenContract';
}

/** Reads the main document as it stands in the database now and builds its public record, checked by the room's contract. */
export async function buildEntry(
  payload: Payload,
  room: PublishedRoom,
  id: string,
): Promise<Entry> {
  const [doc] = await readMain(payload, room, [id]);
  return doc ? entryOf(payload, room, doc) : { room, id, json: null, uses: [] };
}

/** The public record of a main document that has been read. */
export async function entryOf(
  payload: Payload,
  room: PublishedRoom,
  doc: MainDocument,
): Promise<Entry> {
  const id = room === 'site' ? 'site' : String(doc.id);
  const { build } = builders[room] as unknown as Builder<'articles'>;
  const built = (await build(doc as never, { payload })) as Built<PublishedRoom> | null;
  if (!built) return { room, id, json: null, uses: [] };
  const checked = contracts[room].safeParse(built.record, { error: inChinese });
  if (!checked.success) throw new BrokenContract(explain(checked.error.issues));
  return { room, id, json: JSON.stringify(checked.data), uses: built.uses };
}

type MainDocument = { id: string | number };

/** The main documents of these ids, as they stand in the database now; those that are gone are missing. */
export async function readMain(
  payload: Payload,
  room: PublishedRoom,
  ids: readonly string[],
): Promise<MainDocument[]> {
  if (room === 'site') return [await payload.findGlobal({ slug: 'site', depth: 0, draft: false })];
  const { docs } = await payload.find({
    collection: room,
    where: { id: { in: [...ids] } },
    sort: 'id',
    limit: 0,
    pagination: false,
    depth: 0,
    draft: false,
    ...plain,
  });
  return docs;
}

const inChinese = z.locales.zhCN().localeError;

function explain(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const parts = issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}：${message}`);
  return `内容不完整，不能公开。${parts.join('；')}`;
}

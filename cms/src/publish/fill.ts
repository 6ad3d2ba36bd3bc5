import type { Payload } from 'payload';
import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';
import { entryOf, readMain } from './entry.ts';
import type { Feeding } from './feed.ts';
import { tryLater } from './later.ts';
import { plain } from './related.ts';
import type { Entry } from './writer.ts';

const batch = 200;

/**
 * Fills a fresh published.db with every public document there is. Readers wait until it ends;
 * cut off, it starts again. Changes noted before it began are in what it reads, so their rows go.
 */
export async function fill(feeding: Feeding): Promise<void> {
  const { payload, writer, mayWrite } = feeding;
  const noted = await payload.find({
    collection: 'outbox',
    limit: 0,
    pagination: false,
    depth: 0,
    select: {},
  });
  for (const room of publishedRooms) {
    const ids = room === 'site' ? ['site'] : await idsOf(payload, room);
    for (let at = 0; at < ids.length; at += batch) {
      const docs = await readMain(payload, room, ids.slice(at, at + batch));
      const built = await Promise.all(docs.map((doc) => entryOrNote(feeding, room, doc)));
      const entries = built.filter((entry) => entry !== null);
      if (!(await mayWrite())) return;
      writer.write(entries);
    }
  }
  writer.endFilling();
  const where = { id: { in: noted.docs.map(({ id }) => id) } };
  if (noted.docs.length > 0) await payload.db.deleteMany({ collection: 'outbox', where });
}

/** A record that cannot be built is noted as failed, as it would be after an edit, and holds nothing else up. */
async function entryOrNote(
  { payload, now = Date.now }: Feeding,
  room: PublishedRoom,
  doc: { id: string | number },
): Promise<Entry | null> {
  try {
    return await entryOf(payload, room, doc);
  } catch (error) {
    const due = new Date(now()).toISOString();
    const document = room === 'site' ? 'site' : String(doc.id);
    const data = { name: room, document, attempts: 0, due };
    const row = await payload.create({ collection: 'outbox', data, depth: 0 });
    await tryLater(payload, row, error, now());
    return null;
  }
}

async function idsOf(
  payload: Payload,
  room: Exclude<(typeof publishedRooms)[number], 'site'>,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection: room,
    limit: 0,
    pagination: false,
    depth: 0,
    select: {},
    ...plain,
    sort: 'id',
  });
  return docs.map(({ id }) => String(id));
}

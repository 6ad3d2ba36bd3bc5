import type { Payload } from 'payload';
import { publishedRooms } from 'shared/publish/rooms';
import { buildEntry } from './entry.ts';
import type { Feeding } from './feed.ts';
import { tryLater } from './later.ts';
import type { Entry } from './writer.ts';

const batch = 200;

/**
 * Fills a fresh published.db with every public document there is. Readers wait until it ends;
 * cut off, it starts again. Changes noted before it began are in what it reads, so their rows go.
 */
export async function fill(feeding: Feeding): Promise<void> {
  const { payload, writer, mayWrite, now = Date.now } = feeding;
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
      const entries: Entry[] = [];
      for (const id of ids.slice(at, at + batch)) {
        try {
          entries.push(await buildEntry(payload, room, id));
        } catch (error) {
          const due = new Date(now()).toISOString();
          const data = { name: room, document: id, attempts: 0, due };
          const row = await payload.create({ collection: 'outbox', data, depth: 0 });
          await tryLater(payload, row, error, now());
        }
      }
      if (!(await mayWrite())) return;
      writer.write(entries);
    }
  }
  writer.endFilling();
  const where = { id: { in: noted.docs.map(({ id }) => id) } };
  if (noted.docs.length > 0) await payload.db.deleteMany({ collection: 'outbox', where });
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
    sort: 'id',
  });
  return docs.map(({ id }) => String(id));
}

import type { Payload } from 'payload';
import { readReport } from './report.ts';

/** Has everything that failed tried again at once: rows of the outbox, and the records of pages that were not rendered. */
export async function retryFailed(payload: Payload, file: string): Promise<void> {
  const due = new Date().toISOString();
  const { docs: stuck } = await payload.find({
    collection: 'outbox',
    where: { attempts: { greater_than: 0 } },
    limit: 0,
    pagination: false,
    depth: 0,
  });
  for (const { id } of stuck)
    await payload.db.updateOne({ collection: 'outbox', id, data: { due }, returning: false });
  // A record that is sent again makes the publisher try its page again; the settings, every page.
  const records = new Map(
    readReport(file).failures.map(({ room, id }) => {
      const [name, document] = room && id ? [room, id] : ['site', 'site'];
      return [`${name}:${document}`, { name, document }];
    }),
  );
  for (const { name, document } of records.values())
    await payload.create({
      collection: 'outbox',
      data: { name, document, isEcho: true, attempts: 0, due },
      depth: 0,
    });
}

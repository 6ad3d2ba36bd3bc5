import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { contracts } from 'shared/publish/records';
import { type PublishedRoom, publishedRooms } from 'shared/publish/rooms';
import { publishedSchema } from 'shared/publish/schema';
import sharp from 'sharp';

/** Records by room, as the CMS would have published them. */
export type Published = Partial<Record<PublishedRoom, readonly { id: string }[]>>;

/** Writes records and tombstones as a published.db; a record that breaks its contract throws. */
export function writePublished(
  file: string,
  records: Published,
  withdrawn: Partial<Record<PublishedRoom, readonly string[]>> = {},
): void {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(publishedSchema);
  const insert = database.prepare('INSERT INTO records (room, id, seq, json) VALUES (?, ?, ?, ?)');
  let seq = 0;
  database.exec('BEGIN');
  for (const room of publishedRooms) {
    for (const record of records[room] ?? [])
      insert.run(room, record.id, ++seq, JSON.stringify(contracts[room].parse(record)));
    for (const id of withdrawn[room] ?? []) insert.run(room, id, ++seq, null);
  }
  database.exec('COMMIT');
  database.close();
}

/** Writes a picture of one colour for every file that the records name, and an empty file for attachments. */
export async function writeMedia(folder: string, records: Published): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(records);
  for (const [, file = ''] of text.matchAll(/"(?:webp|jpeg|file)":"([^"]+)"/g)) {
    const width = Number(/-(\d+)\./.exec(file)?.[1] ?? 0);
    if (width === 0) writeFileSync(join(folder, file), 'file');
    else await drawing(width).toFile(join(folder, file));
  }
}

function drawing(width: number) {
  const height = Math.round((width / 3) * 2);
  return sharp({ create: { width, height, channels: 3, background: '#a86a4a' } });
}

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PublishedRoom } from 'shared/publish/rooms';
import { fillingKey, identityKey, publishedSchema, seqKey } from 'shared/publish/schema';

/** A record as it is to stand for the public; `json` null withdraws it. */
export interface Entry {
  room: PublishedRoom;
  id: string;
  json: string | null;
  /** What it was built from, as `collection:id`. */
  uses: readonly string[];
}

/** published.db, opened for writing. */
export interface Writer {
  /** The file was just made, or a first filling of it was cut off. */
  isFilling(): boolean;
  /** From now on readers may use the file. */
  endFilling(): void;
  /** Writes all entries or none, each under a new feed number. Withdrawing what never was public does nothing. */
  write(entries: readonly Entry[]): void;
  /** Records that were built from a document, given as `collection:id`. */
  usersOf(source: string): { room: PublishedRoom; id: string }[];
  close(): void;
}

/** Opens the file, or makes it; a fresh one says that it is still being filled. */
export function openWriter(file: string): Writer {
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  if (isNew) create(database);
  const put = statements(database);
  return {
    isFilling: () => metaOf(database, fillingKey) !== undefined,
    endFilling: () => {
      database.prepare('DELETE FROM meta WHERE key = ?').run(fillingKey);
    },
    write: (entries) => together(database, () => put(entries)),
    usersOf: (source) =>
      database
        .prepare('SELECT room, id FROM uses WHERE source = ?')
        .all(source) as unknown as ReturnType<Writer['usersOf']>,
    close: () => database.close(),
  };
}

function create(database: DatabaseSync): void {
  together(database, () => {
    database.exec(publishedSchema);
    const put = database.prepare('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)');
    put.run(identityKey, randomUUID());
    put.run(seqKey, '0');
    put.run(fillingKey, '1');
  });
}

function statements(database: DatabaseSync): (entries: readonly Entry[]) => void {
  const live = database.prepare(
    'SELECT 1 FROM records WHERE room = ? AND id = ? AND json IS NOT NULL',
  );
  const record = database.prepare(
    'INSERT OR REPLACE INTO records (room, id, seq, json) VALUES (?, ?, ?, ?)',
  );
  const forget = database.prepare('DELETE FROM uses WHERE room = ? AND id = ?');
  const use = database.prepare('INSERT OR IGNORE INTO uses (room, id, source) VALUES (?, ?, ?)');
  const count = database.prepare('UPDATE meta SET value = ? WHERE key = ?');
  return (entries) => {
    let seq = Number(metaOf(database, seqKey));
    for (const { room, id, json, uses } of entries) {
      if (json === null && !live.get(room, id)) continue;
      record.run(room, id, ++seq, json);
      forget.run(room, id);
      if (json !== null) for (const source of uses) use.run(room, id, source);
    }
    count.run(String(seq), seqKey);
  };
}

function metaOf(database: DatabaseSync, key: string): string | undefined {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row?.value as string | undefined;
}

function together(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

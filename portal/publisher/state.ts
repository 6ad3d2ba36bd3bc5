import { DatabaseSync } from 'node:sqlite';
import { publisherSchema } from 'shared/publish/schema';
import type { ReadKey } from './reads.ts';

/**
 * What the publisher must know after a restart, in its own file.
 * `outputs`: what each file read when it was last rendered; `tight`: its Brotli form is the small one.
 * `builds`: the files of the last builds of the portal.
 */
const ownSchema = `
CREATE TABLE IF NOT EXISTS outputs (
  file  TEXT PRIMARY KEY,
  reads TEXT NOT NULL,
  tight INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS builds (
  number INTEGER PRIMARY KEY,
  hash   TEXT NOT NULL UNIQUE,
  files  TEXT NOT NULL
) STRICT;
`;

export interface Failure {
  /** Address, or the file that is missing. */
  path: string;
  room: string | null;
  id: string | null;
  error: string;
}

/**
 * `settled`: everything up to this feed number is on disk. `identity`, `live`: which feed, and how many records it had.
 * `build`, `day`: what the files were rendered with. The others are for the CMS.
 */
export type ProgressKey =
  | 'seq'
  | 'at'
  | 'pending'
  | 'problem'
  | 'settled'
  | 'identity'
  | 'live'
  | 'build'
  | 'day';

/** publisher.db */
export class State {
  #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: 5000 });
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    this.#database.exec(publisherSchema + ownSchema);
  }

  get(key: ProgressKey): string | undefined {
    const row = this.#database.prepare('SELECT value FROM progress WHERE key = ?').get(key);
    return row?.value as string | undefined;
  }

  set(values: Partial<Record<ProgressKey, string | number>>): void {
    const put = this.#database.prepare('INSERT OR REPLACE INTO progress VALUES (?, ?)');
    this.transaction(() => {
      for (const [key, value] of Object.entries(values)) put.run(key, String(value));
    });
  }

  transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** What each file read. */
  outputs(): Map<string, ReadKey[]> {
    const rows = this.#database.prepare('SELECT file, reads FROM outputs').all();
    return new Map(
      rows.map((row) => [row.file as string, JSON.parse(row.reads as string) as ReadKey[]]),
    );
  }

  putOutputs(outputs: readonly { file: string; reads: Iterable<ReadKey> }[]): void {
    const put = this.#database.prepare(
      'INSERT OR REPLACE INTO outputs (file, reads) VALUES (?, ?)',
    );
    this.transaction(() => {
      for (const { file, reads } of outputs) put.run(file, JSON.stringify([...reads]));
    });
  }

  dropOutputs(files: readonly string[]): void {
    const drop = this.#database.prepare('DELETE FROM outputs WHERE file = ?');
    this.transaction(() => {
      for (const file of files) drop.run(file);
    });
  }

  /** Files whose Brotli form could still be made smaller. */
  looseOutputs(): string[] {
    const rows = this.#database.prepare('SELECT file FROM outputs WHERE tight = 0').all();
    return rows.map((row) => row.file as string);
  }

  markTight(file: string): void {
    this.#database.prepare('UPDATE outputs SET tight = 1 WHERE file = ?').run(file);
  }

  failures(): Map<string, Failure> {
    const rows = this.#database.prepare('SELECT path, room, id, error FROM failures').all();
    return new Map(rows.map((row) => [row.path as string, row as unknown as Failure]));
  }

  putFailure({ path, room, id, error }: Failure, since: string): void {
    this.#database
      .prepare(
        `INSERT INTO failures (path, room, id, error, since) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (path) DO UPDATE SET room = excluded.room, id = excluded.id, error = excluded.error`,
      )
      .run(path, room, id, error, since);
  }

  dropFailure(path: string): void {
    this.#database.prepare('DELETE FROM failures WHERE path = ?').run(path);
  }

  /** Notes a build, forgets all but the last three, and returns the files of those, the newest first. */
  keepBuilds(hash: string, files: readonly string[]): string[][] {
    this.transaction(() => {
      this.#database.prepare('DELETE FROM builds WHERE hash = ?').run(hash);
      this.#database
        .prepare('INSERT INTO builds (hash, files) VALUES (?, ?)')
        .run(hash, JSON.stringify(files));
      this.#database.exec(
        'DELETE FROM builds WHERE number NOT IN (SELECT number FROM builds ORDER BY number DESC LIMIT 3)',
      );
    });
    const rows = this.#database.prepare('SELECT files FROM builds ORDER BY number DESC').all();
    return rows.map((row) => JSON.parse(row.files as string) as string[]);
  }

  close(): void {
    this.#database.close();
  }
}

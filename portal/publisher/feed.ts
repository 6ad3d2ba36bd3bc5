import { existsSync, statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fillingKey, identityKey } from 'shared/publish/schema';
import type { Change } from './records.ts';

const partSize = 500;

/** published.db is missing, damaged or not yet whole; the message says it in Chinese. Nothing may be rendered from it. */
export class UnusableFeed extends Error {
  override name = 'UnusableFeed';
}

/** The one-way file from the CMS, opened for reading only. */
export interface Feed {
  /** Which file this is: another one, say from a backup, has another identity. */
  identity: string;
  /** Whether somebody wrote since the last call; true the first time. */
  hasMoved(): boolean;
  /** Whether the path now leads to another file, or to none. */
  isReplaced(): boolean;
  /** How many records are public. */
  live(): number;
  /** Changes after a feed number, oldest first. */
  since(seq: number): Change[];
  /** All of them, some hundred at a time: the texts of a large county need not be in memory twice. */
  parts(): Iterable<Change[]>;
  close(): void;
}

/** Opens the file, and looks through the whole of it first: a damaged one throws `UnusableFeed`. */
export function openFeed(file: string): Feed {
  if (!existsSync(file)) throw new UnusableFeed(`还没有 ${file}：后台还没有发布过内容。`);
  const database = open(file);
  try {
    check(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  const inode = statSync(file).ino;
  const version = database.prepare('PRAGMA data_version');
  const since = database.prepare(
    'SELECT seq, room, id, json FROM records WHERE seq > ? ORDER BY seq',
  );
  const live = database.prepare('SELECT count(*) AS count FROM records WHERE json IS NOT NULL');
  const some = database.prepare(
    `SELECT seq, room, id, json FROM records WHERE seq > ? ORDER BY seq LIMIT ${partSize}`,
  );
  let seen: unknown;
  return {
    identity: metaOf(database, identityKey) ?? '',
    hasMoved() {
      const now = version.get()?.data_version;
      const moved = now !== seen;
      seen = now;
      return moved;
    },
    isReplaced: () => statSync(file, { throwIfNoEntry: false })?.ino !== inode,
    live: () => Number(live.get()?.count),
    since: (seq) => read(since, seq),
    *parts() {
      let seq = 0;
      for (let part = read(some, seq); part.length > 0; part = read(some, seq)) {
        yield part;
        seq = part.at(-1)?.seq ?? seq;
      }
    },
    close: () => database.close(),
  };
}

function read(statement: StatementSync, seq: number): Change[] {
  return statement.all(seq) as unknown as Change[];
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  } catch (error) {
    throw new UnusableFeed(`打不开 ${file}：${(error as Error).message}`);
  }
}

function check(database: DatabaseSync, file: string): void {
  let found: unknown;
  let hasSite: unknown;
  try {
    found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    hasSite = database
      .prepare("SELECT 1 FROM records WHERE room = 'site' AND json IS NOT NULL")
      .get();
  } catch (error) {
    throw new UnusableFeed(`${file} 已损坏或不是发布数据：${(error as Error).message}`);
  }
  if (found !== 'ok') throw new UnusableFeed(`${file} 已损坏：${found}`);
  if (metaOf(database, fillingKey)) throw new UnusableFeed(`${file} 还在第一次写入，请稍等。`);
  if (!hasSite) throw new UnusableFeed(`${file} 里没有网站设置，不能生成网站。`);
}

function metaOf(database: DatabaseSync, key: string): string | undefined {
  return database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value as
    | string
    | undefined;
}

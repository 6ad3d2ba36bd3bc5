import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { progressKeys } from 'shared/publish/schema';

/** A page, or a file that it needs, that the publisher could not make. */
export interface FailedPage {
  path: string;
  room: string | null;
  id: string | null;
  error: string;
}

/** What the publisher says of itself; `at` is when it last put all pages of a change in place (ISO 8601, UTC). */
export interface Report {
  at: string | null;
  pending: number;
  problem: string | null;
  failures: FailedPage[];
}

/** Reads publisher.db. Before the publisher first ran there is nothing to tell. */
export function readReport(file: string): Report {
  if (!existsSync(file)) return { at: null, pending: 0, problem: null, failures: [] };
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const value = (key: string) =>
      database.prepare('SELECT value FROM progress WHERE key = ?').get(key)?.value as
        | string
        | undefined;
    const failures = database
      .prepare('SELECT path, room, id, error FROM failures ORDER BY since LIMIT 100')
      .all() as unknown as FailedPage[];
    return {
      at: value(progressKeys.at) ?? null,
      pending: Number(value(progressKeys.pending) ?? 0),
      problem: value(progressKeys.problem) || null,
      failures: failures.map((failure) => ({ ...failure })),
    };
  } finally {
    database.close();
  }
}

import type { Payload } from 'payload';
import type { Outbox } from '../payload-types.ts';
import { BrokenContract } from './entry.ts';

const firstWait = 2_000;
const longestWait = 600_000;

/** Keeps a row that failed, with the reason, for a later try: each wait is twice as long, up to ten minutes. */
export async function tryLater(
  payload: Payload,
  row: Outbox,
  error: unknown,
  now: number,
): Promise<void> {
  const attempts = row.attempts + 1;
  const wait = Math.min(firstWait * 2 ** row.attempts, longestWait);
  if (!(error instanceof BrokenContract)) payload.logger.error(error);
  await payload.db.updateOne({
    collection: 'outbox',
    id: row.id,
    data: { attempts, error: reason(error), due: new Date(now + wait).toISOString() },
    returning: false,
  });
}

function reason(error: unknown): string {
  if (error instanceof BrokenContract) return error.message;
  return '读取或整理内容时出错，详情在系统日志里。';
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** What one run of a request left behind besides its answer. */
export interface Attempt {
  /** The database refused a write because another request was writing the same document. */
  conflict: boolean;
  /** Log rows to be written once the request has succeeded. */
  rows: (() => Promise<void>)[];
}

/** The server bundles this file more than once, and all copies must share one storage. */
const shared = globalThis as { [key: symbol]: unknown };
const key = Symbol.for('lianxinqiao.attempt');
shared[key] ??= new AsyncLocalStorage<Attempt>();
const storage = shared[key] as AsyncLocalStorage<Attempt>;

/** Runs `work` and hands back what it left behind. */
export async function attempt<Result>(
  work: () => Promise<Result>,
): Promise<Attempt & { result: Result }> {
  const left: Attempt = { conflict: false, rows: [] };
  const result = await storage.run(left, work);
  return { result, ...left };
}

/** The run that the caller is part of; none outside of a request. */
export function currentAttempt(): Attempt | undefined {
  return storage.getStore();
}

/** Whether an error, or its cause, is the database's answer to two writes at once (WriteConflict, 112). */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === 112 || isConflict(cause);
}

const queues = new Map<string, Promise<unknown>>();

/** Runs pieces of work with the same key one after the other, in the order of the calls. */
export function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(key, mine);
  return mine;
}

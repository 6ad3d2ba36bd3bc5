import type { Payload } from 'payload';

/** A job that one process of all may do, held for a short time and renewed while it works. */
export interface Lease {
  /** Whether this process may do the job for at least the next half second. */
  hold(): Promise<boolean>;
  /** Lets another process take over at once. */
  release(): Promise<void>;
}

const length = 5_000;
const margin = 500;
const duplicateKey = 11000;

/** Asks for the job by name; `holder` is this process, by a name that no other has. */
export function leaseOf(payload: Payload, name: string, holder: string, now = Date.now): Lease {
  const model = payload.db.collections.leases;
  if (!model) throw new Error('the leases collection is missing');
  let until = 0;
  return {
    async hold() {
      if (now() < until - length / 2) return true;
      const next = now() + length;
      try {
        await model.findOneAndUpdate(
          { _id: name, $or: [{ until: { $lt: new Date(now()) } }, { holder }] },
          { $set: { holder, until: new Date(next) } },
          { upsert: true },
        );
        until = next;
      } catch (error) {
        // Somebody else holds it: the row is there, but does not match, and cannot be added twice.
        if ((error as { code?: number }).code !== duplicateKey) throw error;
        until = 0;
      }
      return now() < until - margin;
    },
    async release() {
      until = 0;
      await model.deleteOne({ _id: name, holder });
    },
  };
}

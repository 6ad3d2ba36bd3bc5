import type { Payload } from 'payload';
import { readSettings } from '../env.ts';
import { BrokenChain, checkLink, type Link, linkOf } from './chain.ts';
import { readHead } from './head.ts';

const page = 500;

/** Reads the whole log and says how many rows it has; throws `BrokenChain` at the first that was touched. */
export async function verifyChain(payload: Payload): Promise<number> {
  let before: Link | null = null;
  for (;;) {
    const { docs } = await payload.find({
      collection: 'audit',
      where: { number: { greater_than: before?.number ?? 0 } },
      sort: 'number',
      limit: page,
      pagination: false,
      depth: 0,
    });
    for (const doc of docs) {
      const row = linkOf(doc);
      checkLink(row, before, payload.config.secret);
      before = row;
    }
    if (docs.length < page) break;
  }
  const length = before?.number ?? 0;
  if (length < readHead(readSettings().files.keys)) throw new BrokenChain(length + 1);
  return length;
}

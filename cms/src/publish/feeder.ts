import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import config from '@payload-config';
import { getPayload, type Payload } from 'payload';
import { readSettings } from '../env.ts';
import { type Feeding, feedOnce } from './feed.ts';
import { fill } from './fill.ts';
import { type Lease, leaseOf } from './lease.ts';
import { openWriter } from './writer.ts';

/** Milliseconds between two looks at the outbox, and before trying again after something went wrong. */
const pause = { quiet: 200, broken: 2_000 };

const flag = Symbol.for('lianxinqiao.feeder');

/** Starts carrying changes to published.db, once in this process, and returns at once. */
export function startFeeder(): void {
  const flags = globalThis as { [flag]?: boolean };
  if (flags[flag]) return;
  flags[flag] = true;
  void feedForever();
}

async function feedForever(): Promise<never> {
  const holder = randomUUID();
  for (;;) {
    try {
      const payload = await getPayload({ config });
      await feedWhileHeld(payload, leaseOf(payload, 'feeder', holder));
    } catch (error) {
      console.error(error);
      await wait(pause.broken);
    }
  }
}

async function feedWhileHeld(payload: Payload, lease: Lease): Promise<void> {
  while (!(await lease.hold())) await wait(pause.quiet);
  const writer = openWriter(readSettings().files.published);
  const feeding: Feeding = { payload, writer, mayWrite: lease.hold };
  try {
    while (await lease.hold()) {
      if (writer.isFilling()) await fill(feeding);
      else if ((await feedOnce(feeding)) === 0) await wait(pause.quiet);
    }
  } finally {
    writer.close();
  }
}

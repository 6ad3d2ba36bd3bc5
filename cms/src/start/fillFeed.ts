import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { getPayload } from 'payload';
import { readSettings } from '../env.ts';
import config from '../payload.config.ts';
import { fill } from '../publish/fill.ts';
import { leaseOf } from '../publish/lease.ts';
import { openWriter } from '../publish/writer.ts';

/**
 * Writes a fresh published.db once, as the CMS would as soon as it runs. The starter does it while the CMS is still
 * being built, so that the first site is there when the build ends.
 */
const payload = await getPayload({ config });
const lease = leaseOf(payload, 'feeder', randomUUID());
while (!(await lease.hold())) await wait(200);
const writer = openWriter(readSettings().files.published);
if (writer.isFilling()) await fill({ payload, writer, mayWrite: lease.hold });
writer.close();
await lease.release();
process.exit(0);

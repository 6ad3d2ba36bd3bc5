import { getPayload } from 'payload';
import { dayOf } from 'shared/clock';
import config from '../payload.config.ts';
import { fillCounty, InUse } from './fill.ts';

// `node cms/src/seed/main.ts [YYYY-MM-DD]`, with MONGODB_URI and DATA_DIR set: fills the demo county as of that day.
const today = process.argv[2] ?? dayOf(Date.now());
const payload = await getPayload({ config });
try {
  const filled = await fillCounty(payload, today, console.log);
  console.log(filled ? '演示数据已就绪。' : '演示数据已经在了，没有改动。');
} catch (error) {
  if (!(error instanceof InUse)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await payload.destroy();
}
process.exit();

import { join, resolve } from 'node:path';
import { startEngine } from 'cms/database/engine';
import { keepRunning, startNode } from 'cms/start/keepRunning';
import { begin } from 'cms/start/lifecycle';
import { claim } from 'cms/start/record';

/**
 * A starter with a real database and one small Node process, for tests that kill it.
 * Prints `{"pids":[…]}` once both run. Arguments: the data folder, then the script of the Node process.
 */
const [dataDir = '', script = ''] = process.argv.slice(2);
const life = begin();
const addresses = { portalUrl: 'http://127.0.0.1:1', cmsUrl: 'http://127.0.0.1:2' };
const note = await claim(dataDir, addresses, life);
const engineDir = resolve(import.meta.dirname, '../../node_modules/.cache/engine');
const engine = await startEngine({ engineDir, storageDir: join(dataDir, 'db') });
life.atStop(2, engine.stop);
const node = { args: ['-e', script], cwd: dataDir, env: process.env, listen: () => undefined };
const pids: number[] = [engine.child.pid ?? 0];
const kept = await keepRunning('试验进程', async () => {
  const started = await startNode(node);
  pids.push(started.child.pid ?? 0);
  return started;
});
life.atStop(1, kept.stop);
for (const pid of pids) note('child', pid);
process.stdout.write(`${JSON.stringify({ pids })}\n`);

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from 'cms/start/identity';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endWith, newDataDir, runStarter } from './runs.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = newDataDir();
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const idle = 'setInterval(() => {}, 1000)';
/** Neither asks to stop nor watches its parent: its loop never comes round. */
const deaf =
  'process.on("SIGTERM", () => {}); require("node:fs").writeFileSync("deaf", ""); for (;;);';
const isDeaf = () => existsSync(join(dataDir, 'deaf'));
const alive = (pids: number[]) => pids.filter((pid) => identityOf(pid) !== null);

describe('a starter that is killed', () => {
  it('takes its database and its other processes with it', async () => {
    const { child, pids } = await runStarter(dataDir, idle);
    expect(alive(pids)).toHaveLength(2);
    await endWith(child, 'SIGKILL');
    await expect.poll(() => alive(pids), { timeout: 10_000, interval: 20 }).toEqual([]);
  });

  it('does not block the next start, not even for a moment', async () => {
    const first = await runStarter(dataDir, idle);
    await endWith(first.child, 'SIGKILL');
    const second = await runStarter(dataDir, idle);
    expect(alive(first.pids)).toEqual([]);
    expect(alive(second.pids)).toHaveLength(2);
    await endWith(second.child, 'SIGTERM');
  });

  it('leaves nothing that the next start could not clear away', async () => {
    const first = await runStarter(dataDir, deaf);
    await expect.poll(isDeaf, { timeout: 10_000, interval: 20 }).toBe(true);
    await endWith(first.child, 'SIGKILL');
    const second = await runStarter(dataDir, idle);
    expect(alive(first.pids)).toEqual([]);
    await endWith(second.child, 'SIGTERM');
  });
});

describe('a starter that is asked to stop', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s ends all it started', async (signal) => {
    const { child, pids } = await runStarter(dataDir, idle);
    const began = performance.now();
    const [code] = await endWith(child, signal);
    expect([code, alive(pids)]).toEqual([0, []]);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
  });

  it('is waited for by the next start', async () => {
    const first = await runStarter(dataDir, deaf);
    await expect.poll(isDeaf, { timeout: 10_000, interval: 20 }).toBe(true);
    const ended = endWith(first.child, 'SIGTERM');
    const isStopping = () =>
      readFileSync(join(dataDir, 'run.json'), 'utf8').includes('"stopping": true');
    await expect.poll(isStopping, { timeout: 10_000, interval: 20 }).toBe(true);
    const second = await runStarter(dataDir, idle);
    await ended;
    expect(alive(first.pids)).toEqual([]);
    await endWith(second.child, 'SIGTERM');
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from 'cms/start/identity';
import { keepRunning, type Started, startNode } from 'cms/start/keepRunning';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxinqiao-keep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const patiently = { timeout: 15_000, interval: 20 };

/** Keeps a small Node program; tells the numbers of the processes that it has been, the last one the newest. */
async function keep(script: string) {
  const pids: number[] = [];
  const kept = await keepRunning('试验进程', async (): Promise<Started> => {
    const node = { args: ['-e', script], cwd: folder, env: process.env, listen: () => undefined };
    const started = await startNode(node);
    pids.push(started.child.pid ?? 0);
    return started;
  });
  return { pids, stop: kept.stop };
}

const isAlive = (pid: number | undefined) => identityOf(pid ?? 0) !== null;

describe('keeping a process running', () => {
  it('starts it again after kill -9, as often as that happens', async () => {
    const { pids, stop } = await keep('setInterval(() => {}, 1000)');
    for (const count of [1, 2]) {
      process.kill(pids.at(-1) ?? 0, 'SIGKILL');
      await expect.poll(() => pids.length, patiently).toBe(count + 1);
    }
    expect(pids.map(isAlive)).toEqual([false, false, true]);
    await stop();
    expect(pids.map(isAlive)).toEqual([false, false, false]);
  });

  it('starts it again when it ends by itself', async () => {
    const { pids, stop } = await keep('process.exit(0)');
    await expect.poll(() => pids.length, patiently).toBeGreaterThan(1);
    await stop();
    expect(isAlive(pids.at(-1))).toBe(false);
  });

  it('lets it end in its own way when it is to stop', async () => {
    const script = `
      const { writeFileSync } = require('node:fs');
      process.on('SIGTERM', () => { writeFileSync('ended', 'well'); process.exit(0); });
      setInterval(() => {}, 1000);
      writeFileSync('ready', '');`;
    const { stop } = await keep(script);
    await expect.poll(() => readFileSync(join(folder, 'ready'), 'utf8'), patiently).toBe('');
    await stop();
    expect(readFileSync(join(folder, 'ended'), 'utf8')).toBe('well');
  });

  it('kills one that will not end', async () => {
    const script = `
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1000);
      require('node:fs').writeFileSync('ready', '');`;
    const { pids, stop } = await keep(script);
    await expect.poll(() => readFileSync(join(folder, 'ready'), 'utf8'), patiently).toBe('');
    await stop();
    expect(isAlive(pids[0])).toBe(false);
  });

  it('says so when it cannot be started at all', async () => {
    await expect(keepRunning('试验进程', () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
  });
});

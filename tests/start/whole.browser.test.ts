import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { identityOf } from 'cms/start/identity';
import { statusOf } from 'cms/start/ready';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort, newDataDir, root } from './runs.ts';

const patiently = { timeout: 60_000, interval: 100 };
let dataDir: string;
let ports: { portal: number; cms: number };
let starter: ChildProcess | undefined;

beforeAll(async () => {
  dataDir = newDataDir();
  ports = { portal: await freePort(), cms: await freePort() };
  symlinkSync(join(root, 'node_modules/.cache/engine'), join(dataDir, 'engine'));
  // A database that is there already is nobody's demo, and starting it takes no filling.
  mkdirSync(join(dataDir, 'db'));
});
afterEach(async () => {
  if (!starter || starter.exitCode !== null || starter.signalCode !== null) return;
  const exit = once(starter, 'exit');
  starter.kill('SIGTERM');
  await exit;
});
afterAll(() => rmSync(dataDir, { recursive: true }));

/** Runs a command that starts the product, and waits until it says that all is up. */
async function start(command: string, ...args: string[]): Promise<void> {
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORTAL_PORT: String(ports.portal),
      CMS_PORT: String(ports.cms),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, as a shell gives it, so that a signal can be sent to it as a terminal does.
    detached: true,
  });
  starter = child;
  for await (const line of createInterface(child.stdout)) if (line.includes('连心桥已启动')) return;
  throw new Error('the product did not start');
}

const startDirectly = () => start(process.execPath, 'cms/src/start/main.ts', 'start');

interface RunRecord {
  starter: { pid: number };
  children: { name: string; pid: number }[];
}
const record = () => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as RunRecord;
const pidOf = (name: string) => record().children.find((child) => child.name === name)?.pid ?? 0;
const isAlive = (pid: number) => identityOf(pid) !== null;
const allPids = () => [record().starter.pid, ...record().children.map(({ pid }) => pid)];
const answers = () =>
  Promise.all([
    statusOf(`http://127.0.0.1:${ports.portal}/`),
    statusOf(`http://127.0.0.1:${ports.cms}/admin`),
  ]);
/** Nothing has been published, so the portal says that it is being prepared. */
const well = [503, expect.toBeOneOf([200, 302, 303, 307])];

describe('the product as a whole', () => {
  it('starts each of its four processes again when that is killed', async () => {
    await startDirectly();
    expect(await answers()).toEqual(well);
    for (const name of ['server', 'publisher', 'cms', 'database']) {
      const before = pidOf(name);
      process.kill(before, 'SIGKILL');
      await expect.poll(() => pidOf(name) !== before && isAlive(pidOf(name)), patiently).toBe(true);
      await expect.poll(answers, patiently).toEqual(well);
    }
  });

  it('is back within ten seconds for the public after its starter was killed, and stops on Ctrl-C', async () => {
    await startDirectly();
    const before = allPids();
    process.kill(record().starter.pid, 'SIGKILL');
    const up = startDirectly();
    const portalIsBack = async () =>
      !before.includes(pidOf('server')) && isAlive(pidOf('server')) && (await answers())[0] === 503;
    await expect.poll(portalIsBack, { timeout: 10_000, interval: 100 }).toBe(true);
    await up;
    expect(before.filter(isAlive)).toEqual([]);
    expect(await answers()).toEqual(well);

    const after = allPids();
    const exit = once(starter as ChildProcess, 'exit');
    const began = performance.now();
    process.kill(-(starter?.pid ?? 0), 'SIGINT');
    expect((await exit)[0]).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(after.filter(isAlive)).toEqual([]);
    expect(await answers()).toEqual([null, null]);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'stops with the npm that started it, when that gets %s',
    async (signal) => {
      await start('npm', 'start');
      const pids = allPids();
      starter?.kill(signal);
      await expect.poll(() => pids.filter(isAlive), patiently).toEqual([]);
      await expect.poll(() => existsSync(join(dataDir, 'run.json')), patiently).toBe(false);
    },
  );
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const root = resolve(import.meta.dirname, '../..');

/** A data folder for one test, to be removed by it. */
export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'lianxinqiao-start-'));
}

/** A loopback port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs `main.ts start` with these settings to its end; the environment holds no other settings of ours. */
export async function runMain(settings: Record<string, string>) {
  const { HOST: _, PORTAL_URL: __, CMS_URL: ___, MONGODB_URI: ____, ...rest } = process.env;
  const child = spawn(process.execPath, ['cms/src/start/main.ts', 'start'], {
    cwd: root,
    env: { ...rest, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const [code] = await once(child, 'close');
  return { code: code as number, printed };
}

/** Starts `starter.ts` and waits until it and its children run. */
export async function runStarter(dataDir: string, script: string) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'starter.ts'), dataDir, script],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface(child.stdout))
    if (line.startsWith('{')) return { child, pids: (JSON.parse(line) as { pids: number[] }).pids };
  throw new Error('the starter ended before its children ran');
}

/** Sends a signal and waits for the end. */
export async function endWith(child: ChildProcess, signal: NodeJS.Signals) {
  const exit = once(child, 'exit');
  child.kill(signal);
  return exit;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answersHello } from './hello.ts';
import { EngineUnavailable, enginePython, installEngine } from './install.ts';

interface EngineFolders {
  /** Where its Python environment is, or will be made. */
  engineDir: string;
  /** Where the data is kept. */
  storageDir: string;
  /** A loopback port; a free one when absent. */
  port?: number;
}

export interface Engine {
  uri: string;
  port: number;
  child: ChildProcess;
  stop: () => Promise<void>;
}

/**
 * Starts the embedded database on a loopback port and waits until it answers; installs it first where needed.
 * Uses nothing but what Node brings, since it runs before the install too. It dies with the process that called this.
 */
export async function startEngine({ engineDir, storageDir, port }: EngineFolders): Promise<Engine> {
  await installEngine(engineDir);
  mkdirSync(storageDir, { recursive: true });
  const chosen = port ?? (await freePort());
  const child = spawn(
    enginePython(engineDir),
    [
      join(import.meta.dirname, 'launch.py'),
      String(process.pid),
      ...['--config', join(import.meta.dirname, 'engine.toml')],
      ...['--host', '127.0.0.1', '--port', String(chosen)],
      // Without it a kill -9 loses acknowledged writes.
      ...['--storage-path', storageDir, '--sync-on-commit', '--log-level', 'WARNING'],
    ],
    // Its own process group: Ctrl-C in the terminal must not reach it before the CMS has stopped.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  await untilAnswers(child, chosen);
  return { uri: uriOf(chosen), port: chosen, child, stop: () => stopEngine(child, chosen) };
}

/** The replica set must be named, else transactions are silently off. */
function uriOf(port: number): string {
  return `mongodb://127.0.0.1:${port}/lianxinqiao?replicaSet=secantus`;
}

async function untilAnswers(child: ChildProcess, port: number): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  await once(child, 'spawn');
  const deadline = Date.now() + 60_000;
  while (!(await answersHello(port))) {
    if (hasEnded(child) || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new EngineUnavailable(
        `内置数据库没有启动成功 / the embedded database did not start:\n${said.trim()}`,
      );
    }
    await wait(50);
  }
}

/**
 * Asks it to stop, and kills it after three seconds. It notices only when its next connection comes
 * (else after two seconds), so some are made.
 */
async function stopEngine(child: ChildProcess, port: number): Promise<void> {
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 3_000);
  while (!hasEnded(child)) await Promise.all([answersHello(port, 100), wait(30)]);
  clearTimeout(lastResort);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

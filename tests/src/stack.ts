import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origins without a trailing slash, and the data folder, of the product that this run has started. */
    portal: string;
    cms: string;
    dataDir: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Starts the whole product as `npm start` does, on a new data folder with the demo county, for all browser tests. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxinqiao-stack-'));
  symlinkSync(join(root, 'node_modules/.cache/engine'), join(dataDir, 'engine'));
  const [portalPort, cmsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['cms/src/start/main.ts', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORTAL_PORT: String(portalPort),
      CMS_PORT: String(cmsPort),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await ready(child.stdout);
  project.provide('portal', `http://127.0.0.1:${portalPort}`);
  project.provide('cms', `http://127.0.0.1:${cmsPort}`);
  project.provide('dataDir', dataDir);
  return async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function ready(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    if (line.includes('连心桥已启动')) {
      output.resume();
      return;
    }
  }
  throw new Error(`the product did not start:\n${said.join('\n')}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

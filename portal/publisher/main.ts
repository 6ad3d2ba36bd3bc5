import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadBundle } from './bundle.ts';
import { takeLock } from './lock.ts';
import { runPublisher } from './run.ts';
import { readPaths } from './settings.ts';

/** A predecessor that is still stopping gets this long. */
const patience = 10_000;

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
watchParent();

const paths = readPaths();
mkdirSync(dirname(paths.lock), { recursive: true });
const lock = takeLock(paths.lock, patience);
const bundle = await loadBundle(paths.build);
console.log('发布进程已启动。');
await runPublisher(paths, bundle, stop.signal);
lock.release();

/** Stops when the process that started this one is gone, so that nothing is left behind after a kill -9. */
function watchParent(): void {
  const parent = Number(process.env.LIANXINQIAO_PARENT);
  if (!parent) return;
  const timer = setInterval(() => {
    if (!isAlive(parent)) stop.abort();
  }, 1000);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

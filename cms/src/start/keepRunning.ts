import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.ts';

/** A process and how to end it in good order. */
export interface Started {
  child: ChildProcess;
  stop: () => Promise<void>;
}

export interface Kept {
  /** Ends the process and does not start it again. */
  stop: () => Promise<void>;
}

const firstPause = 500;
const longestPause = 30_000;
/** One that has run this long was well, and begins with the shortest pause again. */
const wellAfter = 60_000;

/**
 * Starts a process and, from then on, starts it again whenever it ends, each time after a longer pause.
 * Rejects if the first start fails; later failures are only said.
 */
export async function keepRunning(label: string, start: () => Promise<Started>): Promise<Kept> {
  const ending = new AbortController();
  let current = await start();
  const loop = again();

  async function again(): Promise<void> {
    let [since, pause] = [Date.now(), firstPause];
    for (;;) {
      if (!hasEnded(current.child)) await once(current.child, 'exit');
      if (ending.signal.aborted) return;
      if (Date.now() - since > wellAfter) pause = firstPause;
      say(`${label}意外停止（${howItEnded(current.child)}），${pause / 1_000} 秒后重新启动。`);
      if (!(await rested(pause, ending.signal))) return;
      pause = Math.min(pause * 2, longestPause);
      since = Date.now();
      await restart();
    }
  }

  async function restart(): Promise<void> {
    try {
      current = await start();
      say(`${label}已重新启动。`);
      // The stop came while this was starting.
      if (ending.signal.aborted) await current.stop();
    } catch (error) {
      say(`${label}没有启动成功：${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    async stop() {
      ending.abort();
      await current.stop();
      await loop;
    },
  };
}

interface NodeProcess {
  /** Arguments of `node`. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Takes what it prints. */
  listen: (child: ChildProcess) => void;
}

/** Starts a Node process in a group of its own, so that Ctrl-C in the terminal reaches only the starter. */
export async function startNode({ args, cwd, env, listen }: NodeProcess): Promise<Started> {
  const child = spawn(process.execPath, ['--import', watchParent, ...args], {
    cwd,
    env: { ...env, LIANXINQIAO_PARENT: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  listen(child);
  await once(child, 'spawn');
  return { child, stop: () => end(child) };
}

const watchParent = new URL('watchParent.ts', import.meta.url).href;

/** Asks a process to stop, and kills it when it has not after two seconds. */
async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await exit;
  clearTimeout(lastResort);
}

/** Whether a process is no more. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function howItEnded({ signalCode, exitCode }: ChildProcess): string {
  return signalCode ? `信号 ${signalCode}` : `代码 ${exitCode}`;
}

/** Whether the whole pause went by; false when the stop came first. */
async function rested(pause: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(pause, undefined, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

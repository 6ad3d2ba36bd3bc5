import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { signal as send } from './identity.ts';
import { hasEnded } from './keepRunning.ts';
import { CannotStart, elapsed, say } from './say.ts';

interface Step {
  /** What is being done, as people say it: `构建管理端`. */
  label: string;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** The run that a step belongs to. */
export interface StepRun {
  /** Ends the step when the run is stopped. */
  signal: AbortSignal;
  /** Notes its process, so that a later run can clear it away should this one be killed. */
  note: (name: string, pid: number) => void;
}

const reminderEvery = 15_000;
const tailLines = 40;

/** Runs a command to its end, saying so; returns what it printed. Throws `CannotStart` with the last lines if it fails. */
export async function runStep(step: Step, run: StepRun): Promise<string> {
  const { label, command, args, cwd, env } = step;
  run.signal.throwIfAborted();
  say(`${label}……`);
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...env, LIANXINQIAO_PARENT: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed = collect(child.stdout, child.stderr);
  const reminder = setInterval(() => say(`${label}，已用 ${elapsed(began)}……`), reminderEvery);
  // The group, since builders start workers of their own.
  const stop = () => child.pid && !hasEnded(child) && send(-child.pid, 'SIGTERM');
  run.signal.addEventListener('abort', stop);
  try {
    const closed = once(child, 'close');
    if (child.pid) run.note(label, child.pid);
    await closed;
  } catch (error) {
    throw new CannotStart(`${label}失败：${(error as Error).message}`);
  } finally {
    clearInterval(reminder);
    run.signal.removeEventListener('abort', stop);
  }
  run.signal.throwIfAborted();
  if (child.exitCode !== 0)
    throw new CannotStart(`${label}失败，最后的输出：\n${lastLines(printed())}`);
  say(`${label}：完成，用时 ${elapsed(began)}。`);
  return printed();
}

function collect(...streams: NodeJS.ReadableStream[]): () => string {
  let text = '';
  for (const stream of streams)
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text = (text + piece).slice(-256 * 1024);
    });
  return () => text;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-tailLines).join('\n');
}

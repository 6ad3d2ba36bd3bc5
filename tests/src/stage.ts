import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export interface Stage {
  name: string;
  /** Rejects if the stage fails. */
  work: () => Promise<unknown>;
}

export const root = resolve(import.meta.dirname, '../..');
const running = new Set<ChildProcess>();
/** No stage needs as long; one that hangs must not hang the whole. */
const longest = 8 * 60_000;

/** Runs one stage and says how it went and how long it took. */
export async function runStage({ name, work }: Stage): Promise<boolean> {
  const began = performance.now();
  const end = (word: string) =>
    console.log(`── ${name}: ${word} (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
  try {
    await work();
    end('ok');
    return true;
  } catch (error) {
    end('FAILED');
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Ends what is running; each stage then fails. */
export function stopStages(): void {
  for (const child of running) child.kill('SIGTERM');
  process.exitCode = 1;
}

/** A stage that runs an installed program quietly, and shows what it printed if it fails. */
export function program(name: string, ...args: string[]) {
  return () => quietly(join(root, 'node_modules/.bin', name), args);
}

/** A stage that runs a script of Node quietly. */
export function node(...args: string[]) {
  return () => quietly(process.execPath, args);
}

async function quietly(command: string, args: string[]): Promise<void> {
  let printed = '';
  const keep = (text: Buffer) => {
    printed += text.toString('utf8');
  };
  const code = await execute(command, args, keep);
  if (code !== 0) throw new Error(printed.trim() || `ended with ${code}`);
}

/** Runs a program from the root with no settings of this machine's own; shows its output unless `keep` takes it. */
export async function execute(
  command: string,
  args: string[],
  keep?: (text: Buffer) => void,
): Promise<number | string> {
  const { MONGODB_URI: _, DATA_DIR: __, HOST: ___, PORTAL_URL: ____, ...env } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    timeout: longest,
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) if (keep) stream?.on('data', keep);
  const [code, signal] = await once(child, 'close');
  running.delete(child);
  return code ?? signal;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EngineUnavailable } from '../database/install.ts';
import { BadSetting, readSettings } from '../env.ts';
import { watchLaunchers } from './launchers.ts';
import { begin } from './lifecycle.ts';
import { root } from './root.ts';
import { CannotStart, tell } from './say.ts';
import { startAll } from './startAll.ts';

const mode = process.argv[2];
if (mode !== 'start' && mode !== 'dev') {
  tell('用法：npm start，或 npm run dev（改动后自动刷新）。');
  process.exit(2);
}

const run = begin();
watchLaunchers(() => void run.stop('启动它的 npm 已经结束，正在停止……', 1));
try {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  await startAll(readSettings(), mode, run);
} catch (error) {
  // The person has already been told that it is stopping.
  if (!run.signal.aborted) await run.stop(reasonOf(error), 1);
}

/** What a person can put right is said in its own words; a fault of ours comes with its stack. */
function reasonOf(error: unknown): string {
  if (
    error instanceof CannotStart ||
    error instanceof BadSetting ||
    error instanceof EngineUnavailable
  )
    return `无法启动：${error.message}`;
  return `出现意外错误：${error instanceof Error ? error.stack : String(error)}`;
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../env.ts';
import { root } from './root.ts';
import { childEnvironment } from './services.ts';
import { runStep, type StepRun } from './step.ts';

/**
 * The demo county belongs to an embedded database that this starter has made, and to no other.
 * `filling` is noted before the first document is written, so that an interrupted filling goes on at the next start.
 */
export function noteNewDatabase({ dataDir, files }: Settings): void {
  if (existsSync(files.database)) return;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(stateFile(dataDir), 'filling');
}

/** Fills the demo county if that has been begun and not finished, and writes it down for the publisher. */
export async function fillDemo(settings: Settings, uri: string, run: StepRun): Promise<void> {
  if (!existsSync(stateFile(settings.dataDir)) || hasDemo(settings)) return;
  const step = (label: string, script: string) =>
    runStep(
      {
        label,
        command: process.execPath,
        args: [...quietly, '--import', watchParent, join(root, 'cms/src', script)],
        cwd: join(root, 'cms'),
        env: { ...childEnvironment(settings), NODE_ENV: 'production', MONGODB_URI: uri },
      },
      run,
    );
  await step('填入演示数据', 'seed/main.ts');
  await step('准备公开的内容', 'start/fillFeed.ts');
  writeFileSync(stateFile(settings.dataDir), 'filled');
}

const quietly = ['--disable-warning=ExperimentalWarning'];
const watchParent = new URL('watchParent.ts', import.meta.url).href;

/** Whether this data folder holds the demo county. */
export function hasDemo({ dataDir }: Settings): boolean {
  const file = stateFile(dataDir);
  return existsSync(file) && readFileSync(file, 'utf8') === 'filled';
}

function stateFile(dataDir: string): string {
  return join(dataDir, 'demo');
}

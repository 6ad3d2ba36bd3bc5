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

/** Fills the demo county if that has been begun and not finished. */
export async function fillDemo(settings: Settings, uri: string, run: StepRun): Promise<void> {
  if (!existsSync(stateFile(settings.dataDir)) || hasDemo(settings)) return;
  await runStep(
    {
      label: '填入演示数据',
      command: process.execPath,
      args: [
        '--disable-warning=ExperimentalWarning',
        '--import',
        new URL('watchParent.ts', import.meta.url).href,
        join(root, 'cms/src/seed/main.ts'),
      ],
      cwd: join(root, 'cms'),
      env: { ...childEnvironment(settings), NODE_ENV: 'production', MONGODB_URI: uri },
    },
    run,
  );
  writeFileSync(stateFile(settings.dataDir), 'filled');
}

/** Whether this data folder holds the demo county. */
export function hasDemo({ dataDir }: Settings): boolean {
  const file = stateFile(dataDir);
  return existsSync(file) && readFileSync(file, 'utf8') === 'filled';
}

function stateFile(dataDir: string): string {
  return join(dataDir, 'demo');
}

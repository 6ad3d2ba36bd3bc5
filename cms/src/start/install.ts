import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';
import { runStep, type StepRun } from './step.ts';

const stamp = join(root, 'node_modules/.cache/start/installed');

/** Installs the dependencies as locked; takes no time when they already are. */
export async function installDependencies(run: StepRun): Promise<void> {
  const wanted = wantedState();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await runStep(
    {
      label: '安装依赖',
      command: 'pnpm',
      // The builders are development dependencies, whatever NODE_ENV says.
      args: ['install', '--frozen-lockfile', '--prod=false'],
      cwd: root,
      env: { ...process.env, CI: 'true' },
    },
    run,
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function wantedState(): string {
  const hash = createHash('sha256').update(process.version).update(root);
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...globSync('{.,*}/package.json', { cwd: root }),
  ];
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { runStep, type StepRun } from './step.ts';

interface Build {
  label: string;
  /** Arguments of `node`. */
  args: string[];
  cwd: string;
  /** Its output's folder, which holds the key too. */
  output: string;
  /** What it reads: globs from the root. */
  reads: string[];
}

const always = ['pnpm-lock.yaml', 'tsconfig.json', 'shared/package.json', 'shared/src/**'];

const builds = {
  cms: {
    label: '构建管理端',
    args: [join(root, 'cms/node_modules/next/dist/bin/next'), 'build'],
    cwd: join(root, 'cms'),
    output: join(root, 'cms/.next'),
    reads: [...always, 'cms/*.{ts,json}', 'cms/src/**', 'cms/public/**'],
  },
  portal: {
    label: '构建网站模板',
    args: [join(root, 'portal/node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: join(root, 'portal'),
    output: join(root, 'portal/dist'),
    reads: [...always, 'portal/*.{ts,json}', 'portal/{src,public,publisher}/**'],
  },
} satisfies Record<string, Build>;

/** Builds the CMS or the portal's templates, unless the output is of exactly the files that are there now. */
export async function build(name: keyof typeof builds, run: StepRun): Promise<void> {
  const { label, args, cwd, output, reads } = builds[name];
  const keyFile = join(output, 'build.key');
  const key = keyOf(reads);
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  rmSync(keyFile, { force: true });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await runStep(
    { label, command: process.execPath, args: ['--import', watchParent, ...args], cwd, env },
    run,
  );
  writeFileSync(keyFile, key);
}

const watchParent = new URL('watchParent.ts', import.meta.url).href;

/** Written by the builds themselves; and this starter, which no build reads. */
const unread = /(^|\/)(node_modules|dist)(\/|$)|next-env\.d\.ts$|^cms\/src\/start\//;

/** A hash over the Node version and the names and contents of all files of the globs. */
function keyOf(globs: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(globs, { cwd: root }).sort())
    if (!unread.test(file) && statSync(join(root, file)).isFile())
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

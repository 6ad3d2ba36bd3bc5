import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const portal = join(root, 'portal');
const reads = [
  'pnpm-lock.yaml',
  'shared/src/**/*.ts',
  'portal/*.{ts,json}',
  'portal/{src,public,publisher}/**',
];

/**
 * Builds the portal's templates beside its packages, where the bundle finds them, and gives the folder.
 * A build of the same sources is taken as it is; two test files that build at once each make their own.
 */
export async function buildPortal(): Promise<string> {
  const kept = join(portal, 'node_modules/.cache/tested', keyOf(reads));
  if (existsSync(kept)) return kept;
  const cache = join(portal, 'node_modules/.cache');
  mkdirSync(join(cache, 'tested'), { recursive: true });
  const fresh = mkdtempSync(join(cache, 'building-'));
  const astro = join(portal, 'node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', fresh], {
    cwd: portal,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  try {
    renameSync(fresh, kept);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(kept)) throw error;
    rmSync(fresh, { recursive: true });
  }
  return kept;
}

function keyOf(globs: string[]): string {
  const sum = createHash('sha256');
  for (const file of globSync(globs, { cwd: root }).sort()) {
    if (!statSync(join(root, file)).isFile()) continue;
    sum.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return sum.digest('hex').slice(0, 20);
}

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Where the portal reads and writes, from the same environment as the CMS.
 * The folder of the project is looked for upwards from where the process runs: bundled code does not know its source.
 */
export function readPaths(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const root = findRoot(process.cwd());
  const dataDir = resolve(root, environment.DATA_DIR || '.data');
  return {
    published: join(dataDir, 'published.db'),
    publisher: join(dataDir, 'publisher.db'),
    lock: join(dataDir, 'publisher.lock'),
    site: join(dataDir, 'site'),
    media: join(dataDir, 'media'),
    build: join(root, 'portal/dist'),
  };
}

export type Paths = ReturnType<typeof readPaths>;

function findRoot(from: string): string {
  if (existsSync(join(from, 'pnpm-workspace.yaml'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('请在连心桥的文件夹里运行（找不到 pnpm-workspace.yaml）。');
  return findRoot(parent);
}

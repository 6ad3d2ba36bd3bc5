import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadBundle } from './bundle.ts';
import { exportAll } from './export.ts';
import { takeLock } from './lock.ts';
import { readPaths } from './settings.ts';

/*
 * pnpm publish:all [folder]
 * Renders every page anew from published.db: into the public folder, or into another one to look at.
 */
const paths = readPaths();
const folder = process.argv[2];
const target = folder
  ? { ...paths, site: resolve(folder, 'site'), publisher: resolve(folder, 'publisher.db') }
  : paths;
mkdirSync(dirname(target.publisher), { recursive: true });
try {
  const lock = takeLock(join(dirname(target.publisher), 'publisher.lock'));
  const { files, failures } = await exportAll({
    paths: target,
    bundle: await loadBundle(paths.build),
  });
  lock.release();
  console.log(`已生成 ${files} 个页面和数据文件：${target.site}`);
  for (const { path, error } of failures) console.error(`没有生成 ${path}：${error}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

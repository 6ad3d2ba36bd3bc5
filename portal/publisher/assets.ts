import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import type { State } from './state.ts';
import type { Tree } from './tree.ts';

/** Hashed files of the last builds stay: a page that a reader opened before an update still finds its styles. */
const hashed = '_astro/';

/** Puts the layout's own files in place, before any page that names them; returns all files that may stay. */
export async function installAssets(
  bundle: Bundle,
  state: State,
  tree: Tree,
): Promise<Set<string>> {
  const files = globSync('**', { cwd: bundle.client })
    .filter((file) => statSync(join(bundle.client, file)).isFile())
    .sort();
  for (const file of files) {
    const bytes = readFileSync(join(bundle.client, file));
    if (!tree.holds(file, bytes)) await tree.write(file, bytes, { effort: 'small' });
  }
  const builds = state.keepBuilds(bundle.hash, files);
  const older = builds.slice(1).flat();
  return new Set([...files, ...older.filter((file) => file.startsWith(hashed))]);
}

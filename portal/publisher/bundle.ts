import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Paths } from '../src/paths.ts';
import type { ReadKey } from './reads.ts';
import type { Data } from './records.ts';
import type { store as theStore } from './store.ts';

/** The built portal, kept warm: one app, one store. */
export interface Bundle {
  /** Changes with every byte of the build. */
  hash: string;
  /** Folder of the files that go out as they are: styles, scripts, pictures of the layout. */
  client: string;
  store: typeof theStore;
  paths: Paths[];
  gonePaths: (data: Data) => string[];
  /** Renders one address; what it reads is added to `reads`, even if it throws. */
  render(pattern: string, path: string, reads: Set<ReadKey>): Promise<Buffer>;
}

interface App {
  manifest: { routes: { routeData: { route: string } }[] };
  render(request: Request, options: { routeData: object }): Promise<Response>;
  renderError(request: Request, options: { status: number; error?: unknown }): Promise<Response>;
}

/** Loads what `astro build` made. */
export async function loadBundle(build: string): Promise<Bundle> {
  const entry = join(build, 'server/entry.mjs');
  if (!existsSync(entry))
    throw new Error(`没有找到 ${entry}：请先运行 pnpm --filter portal build。`);
  const loaded = await import(pathToFileURL(entry).href);
  const app = loaded.app as App;
  // Astro answers an error with a page about it; the publisher needs the error itself, and keeps the last good page.
  app.renderError = async (request, { status, error }) => {
    throw error ?? new Error(`${new URL(request.url).pathname}：${status}`);
  };
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));
  const { store } = loaded as { store: typeof theStore };
  return {
    hash: hashOf(build),
    client: join(build, 'client'),
    store,
    paths: loaded.paths,
    gonePaths: loaded.gonePaths,
    async render(pattern, path, reads) {
      const routeData = routes.get(pattern);
      if (!routeData) throw new Error(`没有 ${pattern} 这种页面`);
      const request = new Request(`http://portal.invalid${path}`);
      return store.reads.track(reads, async () => {
        const response = await app.render(request, { routeData });
        if (response.status !== 200 && `/${response.status}` !== pattern)
          throw new Error(`页面没有内容（${response.status}）`);
        return Buffer.from(await response.arrayBuffer());
      });
    },
  };
}

function hashOf(build: string): string {
  const files = globSync('{server,client}/**', { cwd: build })
    .filter((file) => statSync(join(build, file)).isFile())
    .sort();
  const sums = files.map((file) => `${file}:${hash('sha256', readFileSync(join(build, file)))}`);
  return hash('sha256', sums.join('\n')).slice(0, 32);
}

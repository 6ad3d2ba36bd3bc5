import { join } from 'node:path';
import { startEngine } from '../database/engine.ts';
import type { Settings } from '../env.ts';
import { type Kept, keepRunning, type Started, startNode } from './keepRunning.ts';
import { keepOutput } from './output.ts';
import { root } from './root.ts';

/** `start` runs what has been built; `dev` runs the sources and reloads. */
export type Mode = 'start' | 'dev';

export interface ServiceRun {
  settings: Settings;
  mode: Mode;
  note: (name: string, pid: number) => void;
}

const quietly = '--disable-warning=ExperimentalWarning';
const next = join(root, 'cms/node_modules/next/dist/bin/next');
const astro = join(root, 'portal/node_modules/astro/bin/astro.mjs');

/** Starts the embedded database and keeps it running on one port, so that the CMS finds it again; tells its address. */
export async function keepDatabase(run: ServiceRun): Promise<{ kept: Kept; uri: string }> {
  const { engine: engineDir, database: storageDir } = run.settings.files;
  let place: { uri: string; port: number } | null = null;
  const start = async (): Promise<Started> => {
    const engine = await startEngine({ engineDir, storageDir, ...(place && { port: place.port }) });
    place = engine;
    if (engine.child.pid) run.note('database', engine.child.pid);
    return engine;
  };
  const kept = await keepRunning('数据库', start);
  return { kept, uri: (place as unknown as { uri: string }).uri };
}

/** The CMS, which staff use. */
export function keepCms(run: ServiceRun, uri: string): Promise<Kept> {
  const { host, cmsPort } = run.settings;
  const args = [next, run.mode, '-H', host, '-p', String(cmsPort)];
  return keepNode(run, {
    name: 'cms',
    label: '管理端',
    args,
    cwd: 'cms',
    more: { MONGODB_URI: uri },
  });
}

/** The process that turns published records into pages. */
export function keepPublisher(run: ServiceRun): Promise<Kept> {
  const args = [quietly, ...smallHeap.args, 'portal/publisher/main.ts'];
  const { more } = smallHeap;
  return keepNode(run, { name: 'publisher', label: '发布程序', args, cwd: '.', more });
}

/** The server that the public reaches; with reload it is Astro's own. It gets no address of a database. */
export function keepServer(run: ServiceRun): Promise<Kept> {
  const { host, portalPort } = run.settings;
  return run.mode === 'start'
    ? keepNode(run, {
        name: 'server',
        label: '网站服务',
        args: ['portal/server/main.ts'],
        cwd: '.',
      })
    : keepNode(run, {
        name: 'server',
        label: '网站',
        args: [quietly, astro, 'dev', '--host', host, '--port', String(portalPort)],
        cwd: 'portal',
      });
}

/**
 * Rendering a large county makes gigabytes of short-lived text: collected early and kept in few arenas,
 * the process stays a third smaller. `package.json` has the same for `publish:all`.
 */
const smallHeap = { args: ['--max-semi-space-size=8'], more: { MALLOC_ARENA_MAX: '2' } };

interface NodeService {
  name: string;
  label: string;
  args: string[];
  cwd: string;
  more?: Record<string, string>;
}

function keepNode(run: ServiceRun, { name, label, args, cwd, more }: NodeService): Promise<Kept> {
  const env: NodeJS.ProcessEnv = {
    ...childEnvironment(run.settings),
    NODE_ENV: run.mode === 'start' ? 'production' : 'development',
    ...more,
  };
  const listen = keepOutput(join(run.settings.dataDir, 'logs'), name, label);
  return keepRunning(label, async () => {
    const started = await startNode({ args, cwd: join(root, cwd), env, listen });
    if (started.child.pid) run.note(name, started.child.pid);
    return started;
  });
}

/** The environment of every child: the checked settings, without the database's address and password. */
export function childEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const { MONGODB_URI: _, ...rest } = process.env;
  return {
    ...rest,
    HOST: settings.host,
    PORTAL_PORT: String(settings.portalPort),
    CMS_PORT: String(settings.cmsPort),
    DATA_DIR: settings.dataDir,
    PORTAL_URL: settings.portalUrl,
    CMS_URL: settings.cmsUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

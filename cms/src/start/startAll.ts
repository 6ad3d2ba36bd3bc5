import { checkEngine } from '../database/install.ts';
import type { Settings } from '../env.ts';
import { build } from './build.ts';
import { checkDatabase, type Database } from './checkDatabase.ts';
import { fillDemo, noteNewDatabase } from './demo.ts';
import { installDependencies } from './install.ts';
import type { Lifecycle } from './lifecycle.ts';
import { checkPort } from './ports.ts';
import { isFilled, isPublished, statusOf, until } from './ready.ts';
import { claim } from './record.ts';
import { say } from './say.ts';
import {
  keepCms,
  keepDatabase,
  keepPublisher,
  keepServer,
  type Mode,
  type ServiceRun,
} from './services.ts';
import type { StepRun } from './step.ts';
import { summary } from './summary.ts';

/**
 * Long enough for a first run's filling and publishing on a slow machine. With a database of their own,
 * people may have nothing to publish yet, or another machine that does it.
 */
const readyWithin = ({ settings }: Run) => (settings.mongodbUri ? 30_000 : 300_000);

type Run = Lifecycle & StepRun & ServiceRun;

/** Brings everything up, as much of it at a time as two cores do well, and says where it is. */
export async function startAll(settings: Settings, mode: Mode, life: Lifecycle): Promise<void> {
  say(mode === 'start' ? '连心桥正在启动……' : '连心桥正在以开发方式启动……');
  const run: Run = { ...life, settings, mode, note: await take(settings, life) };
  const installed = installDependencies(run);
  const database = prepareDatabase(run, installed);
  await Promise.all([database, startServices(run, installed, database)]);
  await untilReady(run);
  await summary(run, await database);
}

async function startServices(run: Run, installed: Promise<void>, database: Promise<Database>) {
  await installed;
  // A wrong address is said before a minute of building.
  if (run.settings.mongodbUri) await database;
  // First, since the site of an earlier run can be read at once.
  run.atStop(1, (await keepServer(run)).stop);
  await (run.mode === 'start' ? startBuilt(run, database) : startSources(run, database));
}

/** Takes the data folder and both ports, or says who has them; first what can be said at once. */
async function take(settings: Settings, life: Lifecycle): Promise<StepRun['note']> {
  const { portalUrl, cmsUrl, host, portalPort, cmsPort } = settings;
  if (!settings.mongodbUri) await checkEngine(settings.files.engine);
  const note = await claim(settings.dataDir, { portalUrl, cmsUrl }, life);
  await checkPort('PORTAL_PORT', host, portalPort);
  await checkPort('CMS_PORT', host, cmsPort);
  return note;
}

/** The database, checked or made, and filled where it is the demo's. */
async function prepareDatabase(run: Run, installed: Promise<void>): Promise<Database> {
  const { mongodbUri } = run.settings;
  if (mongodbUri) {
    await installed;
    return checkDatabase(mongodbUri, run);
  }
  noteNewDatabase(run.settings);
  const { kept, uri } = await keepDatabase(run);
  run.atStop(2, kept.stop);
  say('数据库已启动。');
  await installed;
  await fillDemo(run.settings, uri, run);
  return { uri, accounts: null };
}

/** Builds while the database is being prepared, one build after the other. */
async function startBuilt(run: Run, database: Promise<Database>): Promise<void> {
  const portalBuilt = build('portal', run);
  const cmsBuilt = portalBuilt.then(() => build('cms', run));
  const manage = async () => {
    await cmsBuilt;
    run.atStop(1, (await keepCms(run, (await database).uri)).stop);
  };
  const managed = manage();
  const publish = async () => {
    await portalBuilt;
    const isReadable = () => isFilled(run.settings.files);
    if (!isReadable()) {
      // On a first run there is nothing to publish before the CMS has written it.
      await managed;
      await until(isReadable, readyWithin(run), run.signal);
    }
    run.atStop(1, (await keepPublisher(run)).stop);
  };
  await Promise.all([managed, publish()]);
}

async function startSources(run: Run, database: Promise<Database>): Promise<void> {
  run.atStop(1, (await keepCms(run, (await database).uri)).stop);
}

async function untilReady(run: Run): Promise<void> {
  const { settings, mode, signal } = run;
  const local = (port: number) => `http://${forUrl(settings.host)}:${port}/`;
  const answers = async (port: number) => (await statusOf(local(port))) !== null;
  const all = [
    () => answers(settings.portalPort),
    () => answers(settings.cmsPort),
    () => mode === 'dev' || isPublished(settings.files),
  ];
  const ready = await Promise.all(all.map((isSo) => until(isSo, readyWithin(run), signal)));
  if (ready.includes(false))
    say(`有的部分还没有准备好，仍在继续。详情见 ${settings.dataDir}/logs 里的日志。`);
}

/** How this machine reaches an address that is listened on. */
function forUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host;
}

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf, signal } from './identity.ts';
import type { Lifecycle } from './lifecycle.ts';
import { CannotStart, say } from './say.ts';

interface Running {
  name: string;
  pid: number;
  identity: string;
}

/** `DATA_DIR/run.json`: who runs on this data folder, and which processes it has started. */
interface RunRecord {
  starter: Running;
  portalUrl: string;
  cmsUrl: string;
  stopping: boolean;
  children: Running[];
}

/**
 * Takes the data folder for this run until it stops: refuses if another run has it, and clears away what a killed
 * one has left. Returns how to note a process that must not outlive this run.
 */
export async function claim(
  dataDir: string,
  addresses: { portalUrl: string; cmsUrl: string },
  life: Lifecycle,
): Promise<(name: string, pid: number) => void> {
  const file = join(dataDir, 'run.json');
  mkdirSync(dataDir, { recursive: true });
  const earlier = read(file);
  if (earlier) await clear(earlier, file);
  const own = running('starter', process.pid);
  if (!own) throw new Error('the own process cannot be identified');
  const record: RunRecord = { starter: own, ...addresses, stopping: false, children: [] };
  const write = () => {
    writeFileSync(`${file}.new`, JSON.stringify(record, null, 2));
    renameSync(`${file}.new`, file);
  };
  write();
  life.atStop(3, () => rmSync(file, { force: true }));
  // The next run waits for one that is on its way out.
  life.signal.addEventListener('abort', () => {
    record.stopping = true;
    write();
  });
  return (name, pid) => {
    const child = running(name, pid);
    record.children = record.children.filter(isAlive);
    if (child) record.children.push(child);
    write();
  };
}

function running(name: string, pid: number): Running | null {
  const identity = identityOf(pid);
  return identity === null ? null : { name, pid, identity };
}

function isAlive({ pid, identity }: Running): boolean {
  return identityOf(pid) === identity;
}

function read(file: string): RunRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // Written by renaming, so half a file means that someone else has been at it; then it says nothing.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function clear(earlier: RunRecord, file: string): Promise<void> {
  const { starter } = earlier;
  // The signal that stops it may have been sent a moment ago.
  if (await isStopping(starter, file, 1_000)) {
    say('上一次运行正在停止，稍等……');
    await gone([starter], 8_000);
  }
  if (isAlive(starter)) throw new CannotStart(alreadyRuns(earlier));
  const left = (read(file) ?? earlier).children.filter(isAlive);
  if (left.length === 0) return;
  say(`上一次运行没有正常结束，正在清理留下的 ${left.length} 个进程……`);
  // They notice by themselves that their starter is gone; these are those that have not yet.
  for (const { pid } of left) signal(pid, 'SIGTERM');
  if (await gone(left, 4_000)) return;
  for (const { pid } of left.filter(isAlive)) signal(pid, 'SIGKILL');
  if (!(await gone(left, 4_000)))
    throw new CannotStart(
      `上一次运行留下的进程无法结束：${left.map(({ name, pid }) => `${name}（${pid}）`).join('、')}。请手动结束后再试。`,
    );
}

async function isStopping(starter: Running, file: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    if (!isAlive(starter)) return false;
    if (read(file)?.stopping ?? true) return true;
    if (Date.now() > deadline) return false;
    await wait(50);
  }
}

async function gone(list: Running[], withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (list.some(isAlive) && Date.now() < deadline) await wait(50);
  return !list.some(isAlive);
}

function alreadyRuns({ starter, portalUrl, cmsUrl }: RunRecord): string {
  return `连心桥已经在运行（进程 ${starter.pid}）。
  网站 ${portalUrl}    管理端 ${cmsUrl}/admin
要停止它：在它的窗口按 Ctrl-C，或执行 kill ${starter.pid}。
要另开一套：换用别的 DATA_DIR、PORTAL_PORT 和 CMS_PORT。`;
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const lockFile = join(import.meta.dirname, 'engine.lock.txt');

/** The embedded database cannot be made ready; the message says the ways out, for the person at the terminal. */
export class EngineUnavailable extends Error {
  override name = 'EngineUnavailable';
}

const waysOut = `两个办法任选其一 / two ways out:
  1. 安装 Python 3.10 或更新版本（含 venv）再试 / install Python 3.10+ with venv, then try again:
     apt-get install -y python3 python3-venv
  2. 使用自己的 MongoDB 副本集，设置 MONGODB_URI / set MONGODB_URI to your own MongoDB replica set:
     MONGODB_URI="mongodb://…/lianxinqiao?replicaSet=…" npm start`;

/** The interpreter of an engine folder. */
export function enginePython(engineDir: string): string {
  return join(engineDir, 'bin', 'python3');
}

/**
 * Makes sure that `engineDir` holds the pinned embedded database in a Python environment of its own.
 * Made beside and renamed, so that an interrupted or parallel run never leaves half of one.
 */
export async function installEngine(engineDir: string): Promise<void> {
  const lock = lockHash();
  if (await isInstalled(engineDir, lock)) return;
  await checkPython();
  await mkdir(dirname(engineDir), { recursive: true });
  const fresh = await mkdtemp(join(dirname(engineDir), `${basename(engineDir)}-`));
  try {
    await run('python3', ['-m', 'venv', fresh]);
    await install(fresh);
    await writeFile(join(fresh, 'lock'), lock);
    await rm(engineDir, { recursive: true, force: true });
    await rename(fresh, engineDir);
  } catch (error) {
    if (!(await isInstalled(engineDir, lock))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Throws `EngineUnavailable` if the engine is not installed and this machine lacks what that takes. */
export async function checkEngine(engineDir: string): Promise<void> {
  if (!(await isInstalled(engineDir, lockHash()))) await checkPython();
}

function lockHash(): string {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

async function isInstalled(engineDir: string, lock: string): Promise<boolean> {
  const stamp = join(engineDir, 'lock');
  return (
    existsSync(enginePython(engineDir)) &&
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === lock
  );
}

async function install(folder: string): Promise<void> {
  // Compiling all of it ahead would take longer than compiling the part that is used, when it is.
  const flags = [
    '--quiet',
    '--disable-pip-version-check',
    '--no-compile',
    '--only-binary',
    ':all:',
  ];
  const pip = ['-m', 'pip', 'install', ...flags, '--require-hashes', '-r', lockFile];
  try {
    await run(enginePython(folder), pip);
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new EngineUnavailable(
      `内置数据库安装失败（需要能访问 PyPI）/ could not install the embedded database:\n${stderr.trim().split('\n').slice(-4).join('\n')}\n${waysOut}`,
    );
  }
}

async function checkPython(): Promise<void> {
  const probe = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  try {
    await run('python3', ['-c', probe]);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new EngineUnavailable(
      missing
        ? `没有找到 python3，内置数据库无法启动 / python3 was not found.\n${waysOut}`
        : `python3 版本太旧或缺少 venv 模块 / python3 is too old or lacks its venv module.\n${waysOut}`,
    );
  }
}

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The environment as the settings read it; `process.env` fits. */
type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used; the message is for the person who wrote it, and never repeats a secret. */
export class BadSetting extends Error {
  override name = 'BadSetting';
}

/**
 * The folder of the project, looked for upwards from where the process runs:
 * bundled code does not know the path of its source.
 */
export const projectRoot = findRoot(process.cwd());

/**
 * Every setting of the product, read in this one place. `.env.example` and README list the same names.
 * Throws `BadSetting` in Chinese when a value cannot be used.
 */
export function readSettings(environment: Environment = process.env) {
  const host = environment.HOST || '127.0.0.1';
  const portalPort = port(environment, 'PORTAL_PORT', 4321);
  const cmsPort = port(environment, 'CMS_PORT', 3000);
  if (portalPort === cmsPort)
    throw new BadSetting('PORTAL_PORT 和 CMS_PORT 不能是同一个端口，请改其中一个。');
  const dataDir = resolve(projectRoot, environment.DATA_DIR || '.data');
  return {
    host,
    portalPort,
    cmsPort,
    dataDir,
    mongodbUri: mongodbUri(environment),
    portalUrl: url(environment, 'PORTAL_URL', `http://${shown(host)}:${portalPort}`),
    cmsUrl: url(environment, 'CMS_URL', `http://${shown(host)}:${cmsPort}`),
    files: {
      published: join(dataDir, 'published.db'),
      publisher: join(dataDir, 'publisher.db'),
      inbox: join(dataDir, 'inbox.db'),
      site: join(dataDir, 'site'),
      media: join(dataDir, 'media'),
      keys: join(dataDir, 'keys'),
      database: join(dataDir, 'db'),
      engine: join(dataDir, 'engine'),
    },
  };
}

export type Settings = ReturnType<typeof readSettings>;

function shown(host: string): string {
  return host === '0.0.0.0' || host === '::'
    ? '127.0.0.1'
    : host.includes(':')
      ? `[${host}]`
      : host;
}

function port(environment: Environment, name: string, fallback: number): number {
  const text = environment[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new BadSetting(`${name} 应是 1 到 65535 的整数，现在是“${text}”。`);
  return value;
}

function url(environment: Environment, name: string, fallback: string): string {
  const text = environment[name] || fallback;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new BadSetting(`${name} 应是 http:// 或 https:// 开头的完整网址，现在是“${text}”。`);
  return new URL(text).origin;
}

function mongodbUri(environment: Environment): string | null {
  const text = environment.MONGODB_URI;
  if (!text) return null;
  if (!/^mongodb(\+srv)?:\/\//.test(text))
    throw new BadSetting('MONGODB_URI 应以 mongodb:// 或 mongodb+srv:// 开头。');
  return text;
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'pnpm-workspace.yaml'))) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new BadSetting('请在连心桥的文件夹里运行（找不到 pnpm-workspace.yaml）。');
  return findRoot(parent);
}

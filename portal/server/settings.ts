import { join, resolve } from 'node:path';

/** What the outside server needs to know. The starter has checked the values; the defaults are the same as there. */
export function readServerSettings(environment: Readonly<Record<string, string | undefined>>) {
  const dataDir = resolve(import.meta.dirname, '../..', environment.DATA_DIR || '.data');
  return {
    host: environment.HOST || '127.0.0.1',
    port: Number(environment.PORTAL_PORT || 4321),
    site: join(dataDir, 'site'),
    https: (environment.PORTAL_URL ?? '').startsWith('https:'),
  };
}

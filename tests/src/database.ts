import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEngine } from 'cms/database/engine';

/** Gives a test run a database and a data folder of its own, and takes both away afterwards. */
export default async function setup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxinqiao-test-'));
  const engine = await startEngine({
    engineDir: resolve(import.meta.dirname, '../../node_modules/.cache/engine'),
    storageDir: join(dataDir, 'db'),
  });
  process.env.DATA_DIR = dataDir;
  process.env.MONGODB_URI = engine.uri;
  return async () => {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

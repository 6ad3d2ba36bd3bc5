import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Paths } from '../../portal/publisher/settings.ts';
import { writeMedia } from '../portal/published.ts';
import { pictureRecords } from './changes.ts';

/** In memory where there is such a folder: processes die in these tests, the machine does not. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A data folder of its own for a publisher. */
export async function newFolder(build: string): Promise<{ paths: Paths; remove: () => void }> {
  const root = mkdtempSync(join(base, 'publisher-'));
  const paths = {
    published: join(root, 'published.db'),
    publisher: join(root, 'publisher.db'),
    lock: join(root, 'publisher.lock'),
    site: join(root, 'site'),
    media: join(root, 'media'),
    build,
  };
  await writeMedia(paths.media, pictureRecords);
  return { paths, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Where a site exported from nothing goes, beside the one that is kept up to date. */
export function exportPaths(paths: Paths): Paths {
  return {
    ...paths,
    site: `${paths.site}-exported`,
    publisher: `${paths.publisher}-exported`,
  };
}

/** Every file of a folder with a sum of its bytes; of compressed ones, of what they hold: they may be packed better or worse. */
export function sumsOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        relative(root, file),
        createHash('sha1').update(contentOf(file)).digest('hex'),
      ]),
  );
}

function contentOf(file: string): Buffer {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

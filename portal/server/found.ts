import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * An open file with what was measured on that very descriptor: a page that is replaced meanwhile
 * leaves this one whole, since publishing renames and never writes into a file.
 */
export interface Found {
  handle: FileHandle;
  size: number;
  mtimeMs: number;
  /** Strong: another version of a file has another inode time, to the nanosecond. */
  etag: string;
  encoding: 'br' | 'gzip' | null;
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP']);

/** Opens `site` + `path` in the best of the wanted encodings; null if there is no such regular file. */
export async function openFile(
  site: string,
  path: string,
  encodings: readonly ('br' | 'gzip')[],
): Promise<Found | null> {
  for (const encoding of encodings) {
    const found = await openOne(join(site, path + (encoding === 'br' ? '.br' : '.gz')), encoding);
    if (found) return found;
  }
  return openOne(join(site, path), null);
}

async function openOne(file: string, encoding: Found['encoding']): Promise<Found | null> {
  const handle = await nullIfAbsent(open(file, constants.O_RDONLY | constants.O_NONBLOCK));
  if (!handle) return null;
  const stats = await handle.stat({ bigint: true });
  if (!stats.isFile()) {
    await handle.close();
    return null;
  }
  const { size, mtimeMs } = stats;
  return { handle, size: Number(size), mtimeMs: Number(mtimeMs), etag: etagOf(stats), encoding };
}

function etagOf({ mtimeNs, size, ino }: BigIntStats): string {
  return `"${mtimeNs.toString(36)}-${size.toString(36)}-${ino.toString(36)}"`;
}

/** Whether the site has a folder of this path. */
export async function isFolder(site: string, path: string): Promise<boolean> {
  return (await nullIfAbsent(stat(join(site, path))))?.isDirectory() ?? false;
}

async function nullIfAbsent<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

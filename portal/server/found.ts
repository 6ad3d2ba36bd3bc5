import { type BigIntStats, closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An open file with what was measured on that very descriptor: a page that is replaced meanwhile
 * leaves this one whole, since publishing renames and never writes into a file.
 */
export interface Found {
  descriptor: number;
  size: number;
  mtimeMs: number;
  /** Strong: another version of a file has another inode or time, to the nanosecond. */
  etag: string;
  encoding: 'br' | 'gzip' | null;
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP']);

/**
 * Opens `site` + `path` in the best of the wanted encodings; null if there is no such regular file.
 * Without waiting: the pages are small and in the memory of the operating system, and four turns through
 * the thread pool cost five times what the work itself does.
 */
export function openFile(
  site: string,
  path: string,
  encodings: readonly ('br' | 'gzip')[],
): Found | null {
  for (const encoding of encodings) {
    const found = openOne(join(site, path + (encoding === 'br' ? '.br' : '.gz')), encoding);
    if (found) return found;
  }
  return openOne(join(site, path), null);
}

function openOne(file: string, encoding: Found['encoding']): Found | null {
  const descriptor = nullIfAbsent(() => openSync(file, constants.O_RDONLY | constants.O_NONBLOCK));
  if (descriptor === null) return null;
  const stats = fstatSync(descriptor, { bigint: true });
  if (!stats.isFile()) {
    closeSync(descriptor);
    return null;
  }
  const { size, mtimeMs } = stats;
  return {
    descriptor,
    size: Number(size),
    mtimeMs: Number(mtimeMs),
    etag: etagOf(stats),
    encoding,
  };
}

function etagOf({ mtimeNs, size, ino }: BigIntStats): string {
  return `"${mtimeNs.toString(36)}-${size.toString(36)}-${ino.toString(36)}"`;
}

/** Whether the site has a folder of this path. */
export function isFolder(site: string, path: string): boolean {
  return nullIfAbsent(() => statSync(join(site, path)))?.isDirectory() ?? false;
}

function nullIfAbsent<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

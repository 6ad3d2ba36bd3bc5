import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How long the log is, kept beside the keys: the chain alone cannot tell that its newest rows were cut off.
 */
export function readHead(keysDir: string): number {
  try {
    return Number(readFileSync(join(keysDir, 'audit.head'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

export function writeHead(keysDir: string, number: number): void {
  const file = join(keysDir, 'audit.head');
  writeFileSync(`${file}.new`, String(number), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

import { DatabaseSync } from 'node:sqlite';

/**
 * Lets one process at a time write the public files. The operating system frees the lock when its holder ends,
 * however it ends. Throws in Chinese when somebody else holds it for longer than `patience` milliseconds.
 */
export function takeLock(file: string, patience = 0): { release(): void } {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new Error(`另一个发布进程正在运行，请先停下它。（${file}：${(error as Error).message}）`);
  }
  return { release: () => database.close() };
}

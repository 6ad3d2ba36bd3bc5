import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readSettings } from '../env.ts';

/** A file to be kept under a name made by us. */
export interface StoredFile {
  name: string;
  data: Buffer;
}

/** Names in the store: random, ASCII, one dot. Nothing else is ever read from it or written to it. */
export const storedName = /^[a-z0-9-]+\.[a-z0-9]+$/;

/** Where pictures and attachments are kept. */
export function storeDir(): string {
  return readSettings().files.media;
}

/** Writes files so that each is whole on the disk, or absent. If one fails, none stays. */
export async function storeFiles(files: readonly StoredFile[], dir = storeDir()): Promise<void> {
  await mkdir(dir, { recursive: true });
  try {
    for (const { name, data } of files) await writeWhole(join(dir, checked(name)), data);
  } catch (error) {
    await Promise.all(files.map(({ name }) => rm(join(dir, checked(name)), { force: true })));
    throw error;
  }
}

async function writeWhole(path: string, data: Buffer): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    const file = await open(unfinished, 'wx', 0o640);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The stored file as the body of an answer, or null if there is none of that name. */
export async function openStored(name: string, dir = storeDir()) {
  if (!storedName.test(name)) return null;
  const path = join(dir, name);
  try {
    const { size } = await stat(path);
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
    return { size, body };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function checked(name: string): string {
  if (!storedName.test(name)) throw new Error(`not a name of the file store: ${name}`);
  return name;
}

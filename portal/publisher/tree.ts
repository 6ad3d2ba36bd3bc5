import {
  closeSync,
  fsync as fsyncCallback,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Effort, pack } from './compress.ts';

const fsync = promisify(fsyncCallback);
const compressed = new Set(['.html', '.xml', '.json', '.csv', '.txt', '.css', '.js', '.svg']);
const temporary = '.new-';

/** Called at each point where a crash would leave another state behind; tests crash there. */
export type Failpoint = (name: string) => void;

interface WriteOptions {
  effort?: Effort;
  /** The write outlives a power cut once it is reported; without, the caller syncs when all is written. */
  durable?: boolean;
}

/** The variants that stand beside a file: its compressed forms. */
export function variantsOf(file: string): string[] {
  return compressed.has(extname(file)) ? [`${file}.br`, `${file}.gz`] : [];
}

/** The folder of public files. Readers see a file whole or not at all. */
export class Tree {
  readonly root: string;
  /** Files written so far, their compressed forms not counted. */
  written = 0;
  #failpoint: Failpoint | undefined;
  #folders = new Set<string>();

  constructor(root: string, failpoint?: Failpoint) {
    this.root = root;
    this.#failpoint = failpoint;
    mkdirSync(root, { recursive: true });
  }

  /** Writes a file and its compressed forms, these first: where the file is new, they are too. */
  async write(
    file: string,
    bytes: Buffer,
    { effort = 'quick', durable = true }: WriteOptions = {},
  ): Promise<void> {
    const forms = compressed.has(extname(file)) ? await formsOf(file, bytes, effort) : [];
    this.written += 1;
    await this.#put([...forms, [file, bytes]], durable);
  }

  /** Puts small compressed forms in the place of the quick ones. */
  async tighten(file: string): Promise<void> {
    const bytes = readFileSync(join(this.root, file));
    await this.#put(await formsOf(file, bytes, 'small'), true);
  }

  /** Whether the file and each of its compressed forms already hold these bytes. */
  holds(file: string, bytes: Buffer): boolean {
    const path = join(this.root, file);
    if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false;
    if (!sameBytes(path, bytes, (found) => found)) return false;
    if (variantsOf(file).length === 0) return true;
    return (
      sameBytes(`${path}.gz`, bytes, gunzipSync) &&
      sameBytes(`${path}.br`, bytes, brotliDecompressSync)
    );
  }

  /** Removes a file with its compressed forms, and the folders that this leaves empty. */
  remove(file: string): void {
    for (const one of [file, ...variantsOf(file)]) {
      rmSync(join(this.root, one), { force: true });
      this.#failpoint?.(`removed ${one}`);
    }
    this.#prune(dirname(join(this.root, file)));
  }

  /** All files, as paths from the root. */
  list(): string[] {
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)));
  }

  async #put(files: readonly (readonly [string, Buffer])[], durable: boolean): Promise<void> {
    const folder = dirname(join(this.root, files[0]?.[0] ?? ''));
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    const hold = (file: string) => join(folder, temporary + basename(file));
    await Promise.all(files.map(([file, bytes]) => writeWhole(hold(file), bytes, durable)));
    for (const [file] of files) {
      this.#failpoint?.(`before rename ${file}`);
      renameSync(hold(file), join(this.root, file));
    }
    this.#failpoint?.(`renamed ${files.at(-1)?.[0]}`);
    if (durable) await syncFolder(folder);
  }

  /** Removes a folder and those above it, as far as they are empty; it may be gone from before a crash. */
  #prune(folder: string): void {
    for (let at = folder; at !== this.root; at = dirname(at)) {
      try {
        rmdirSync(at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOTEMPTY') return;
        if (code !== 'ENOENT') throw error;
      }
      this.#folders.delete(at);
    }
  }
}

async function formsOf(file: string, bytes: Buffer, effort: Effort): Promise<[string, Buffer][]> {
  const { br, gz } = await pack(bytes, effort);
  return [
    [`${file}.br`, br],
    [`${file}.gz`, gz],
  ];
}

function sameBytes(path: string, bytes: Buffer, open: (found: Buffer) => Buffer): boolean {
  try {
    return open(readFileSync(path)).equals(bytes);
  } catch {
    // Missing, or cut off by a crash: not the same.
    return false;
  }
}

async function writeWhole(path: string, bytes: Buffer, durable: boolean): Promise<void> {
  const descriptor = openSync(path, 'w');
  try {
    writeFileSync(descriptor, bytes);
    if (durable) await fsync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const descriptor = openSync(folder, 'r');
  try {
    await fsync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

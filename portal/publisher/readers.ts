import type { ReadKey } from './reads.ts';

/** Which files read what, in both directions. */
export class Readers {
  #ofKey = new Map<ReadKey, Set<string>>();
  #ofFile = new Map<string, Set<ReadKey>>();

  of(key: ReadKey): ReadonlySet<string> {
    return this.#ofKey.get(key) ?? new Set();
  }

  keys(): IterableIterator<ReadKey> {
    return this.#ofKey.keys();
  }

  knows(file: string): boolean {
    return this.#ofFile.has(file);
  }

  files(): IterableIterator<string> {
    return this.#ofFile.keys();
  }

  /** Replaces what a file read; returns keys that nothing reads any more. */
  set(file: string, keys: ReadonlySet<ReadKey>): ReadKey[] {
    const before = this.#ofFile.get(file) ?? new Set();
    for (const key of keys) {
      const files = this.#ofKey.get(key);
      if (files) files.add(file);
      else this.#ofKey.set(key, new Set([file]));
    }
    this.#ofFile.set(file, new Set(keys));
    return [...before].filter((key) => !keys.has(key) && this.#release(key, file));
  }

  drop(file: string): ReadKey[] {
    const before = this.#ofFile.get(file) ?? new Set();
    this.#ofFile.delete(file);
    return [...before].filter((key) => this.#release(key, file));
  }

  #release(key: ReadKey, file: string): boolean {
    const files = this.#ofKey.get(key);
    files?.delete(file);
    if (files?.size !== 0) return false;
    this.#ofKey.delete(key);
    return true;
  }
}

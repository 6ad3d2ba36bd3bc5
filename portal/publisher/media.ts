import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Change } from './records.ts';

/** Names of stored files in a record: of its pictures and attachments, and of pictures inside its text. */
const names = /"(?:webp|jpeg|file)":"([a-z0-9-]+\.[a-z0-9]+)"|\/media\/([a-z0-9-]+\.[a-z0-9]+)/g;

/** The pictures and attachments that published records use: only these are public. */
export class Media {
  #source: string;
  #target: string;
  #ofRecord = new Map<string, string[]>();
  #users = new Map<string, Set<string>>();

  constructor(source: string, site: string) {
    this.#source = source;
    this.#target = join(site, 'media');
  }

  /** Takes a change in and copies what it newly needs; returns the names of files that are not there. */
  take({ room, id, json }: Change): string[] {
    const record = `${room}/${id}`;
    const wanted = [
      ...new Set([...(json ?? '').matchAll(names)].map((match) => match[1] ?? match[2] ?? '')),
    ];
    for (const name of this.#ofRecord.get(record) ?? []) this.#users.get(name)?.delete(record);
    if (wanted.length > 0) this.#ofRecord.set(record, wanted);
    else this.#ofRecord.delete(record);
    for (const name of wanted) {
      const users = this.#users.get(name) ?? new Set();
      this.#users.set(name, users.add(record));
    }
    return wanted.filter((name) => !this.copy(name));
  }

  /** Copies one file if it is not there yet; false when the CMS has no such file. Stored files never change. */
  copy(name: string): boolean {
    const target = join(this.#target, name);
    if (existsSync(target)) return true;
    const source = join(this.#source, name);
    if (!existsSync(source)) return false;
    mkdirSync(this.#target, { recursive: true });
    const held = join(this.#target, `.new-${name}`);
    copyFileSync(source, held, constants.COPYFILE_FICLONE);
    const descriptor = openSync(held, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(held, target);
    return true;
  }

  isUsed(name: string): boolean {
    return (this.#users.get(name)?.size ?? 0) > 0;
  }

  /** Removes files that nothing uses any more. */
  removeUnused(): void {
    for (const [name, users] of this.#users) {
      if (users.size > 0) continue;
      rmSync(join(this.#target, name), { force: true });
      this.#users.delete(name);
    }
  }

  clear(): void {
    this.#ofRecord.clear();
    this.#users.clear();
  }
}

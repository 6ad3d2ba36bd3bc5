import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { openWriter } from '../../cms/src/publish/writer.ts';
import { loadBundle } from '../../portal/publisher/bundle.ts';
import { exportAll } from '../../portal/publisher/export.ts';
import type { Paths } from '../../portal/publisher/settings.ts';
import { buildPortal } from '../portal/build.ts';
import { anyEdit, beginning, entryOf } from './changes.ts';
import { exportPaths, newFolder, sumsOf } from './folder.ts';

const build = await buildPortal();
const kills = 30;

function start(paths: Paths): ChildProcess {
  const program = join(import.meta.dirname, 'child.ts');
  return spawn(process.execPath, [program, JSON.stringify(paths)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Resolves after so many changes of files below a folder. */
async function changesIn(folder: string, count: number): Promise<void> {
  let left = count;
  for await (const _ of watch(folder, { recursive: true })) if (--left <= 0) return;
}

/** Resolves when the publisher says that everything up to the newest record is on disk. */
async function settled(paths: Paths): Promise<void> {
  const feed = new DatabaseSync(paths.published, { readOnly: true });
  const newest = Number(feed.prepare("SELECT value FROM meta WHERE key = 'seq'").get()?.value);
  feed.close();
  const state = new DatabaseSync(paths.publisher, { readOnly: true });
  const query = state.prepare("SELECT value FROM progress WHERE key = 'settled'");
  const isDone = () => Number(query.get()?.value ?? -1) === newest;
  await vi.waitUntil(isDone, { timeout: 60_000, interval: 20 });
  state.close();
}

it(`leaves a right site after ${kills} kills -9 in the middle of its work`, {
  timeout: 600_000,
}, async () => {
  const { paths, remove } = await newFolder(build);
  const writer = openWriter(paths.published);
  writer.write(beginning.map(entryOf));
  writer.endFilling();
  const rounds = fc.sample(
    fc.record({ edits: fc.array(anyEdit, { minLength: 3, maxLength: 8 }), moment: fc.nat(30) }),
    kills,
  );
  for (const { edits, moment } of rounds) {
    const moved = changesIn(join(paths.site, '..'), moment + 1);
    const child = start(paths);
    writer.write(edits.map(entryOf));
    await moved;
    await end(child, 'SIGKILL');
  }
  const last = start(paths);
  writer.write([entryOf({ room: 'site', id: 'site', taste: 2 })]);
  await settled(paths);
  await end(last, 'SIGTERM');
  const exported = exportPaths(paths);
  await exportAll({ paths: exported, bundle: await loadBundle(build), durable: false });
  expect(sumsOf(paths.site)).toEqual(sumsOf(exported.site));
  writer.close();
  remove();
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEngine } from 'cms/database/engine';
import { inParallel } from 'cms/seed/write';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'lianxinqiao-seed-'));
const day = '2026-11-25';
let engine: Awaited<ReturnType<typeof startEngine>>;
let payload: Payload;

/** Runs the filling as the starter does; ends it hard after the line that begins with `until`. */
async function fill(until?: string): Promise<{ code: number | null; lines: string[] }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/seed/main.ts', day],
    {
      cwd: join(root, 'cms'),
      env: { ...process.env, NODE_ENV: 'production', MONGODB_URI: engine.uri, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('演示数据')) lines.push(line);
    if (until && line.startsWith(until)) child.kill('SIGKILL');
  }
  const [code] = await exit;
  return { code, lines };
}

beforeAll(async () => {
  engine = await startEngine({
    engineDir: join(root, 'node_modules/.cache/engine'),
    storageDir: join(dataDir, 'db'),
  });
}, 300_000);

afterAll(async () => {
  await payload?.destroy();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('filling the demo county', () => {
  it('makes the same county in every process', () => {
    const print = () =>
      execFileSync(
        process.execPath,
        [fileURLToPath(new URL('./fingerprint.ts', import.meta.url)), day],
        {
          cwd: join(root, 'tests'),
          encoding: 'utf8',
        },
      ).trim();
    expect(print()).toMatch(/^[0-9a-f]{64}$/);
    expect(print()).toBe(print());
  });

  it('is completed by the next run after it was killed, and then changes nothing', async () => {
    const killed = await fill('演示数据 4/8');
    expect(killed.code).toBeNull();
    const completed = await fill();
    expect(completed.code).toBe(0);
    expect(completed.lines.at(-1)).toBe('演示数据已就绪。');
    expect(await fill()).toEqual({ code: 0, lines: ['演示数据已经在了，没有改动。'] });
  }, 300_000);

  it('leaves exactly the county in the database', async () => {
    process.env.MONGODB_URI = engine.uri;
    process.env.DATA_DIR = dataDir;
    const { default: config } = await import('cms/payload.config');
    const { getPayload } = await import('payload');
    payload = await getPayload({ config });
    const expected = {
      places: 335,
      columns: 11,
      stations: 45,
      deputies: 1064,
      mandates: 1118,
      contacts: 254,
      offices: 6,
      units: 108,
      members: 28,
      regulations: 12,
      articles: 180,
      media: 26,
      attachments: 1,
      people: 10,
    } as const;
    const found = Object.keys(expected).map(async (collection) => {
      const { totalDocs } = await payload.count({
        collection: collection as keyof typeof expected,
      });
      return [collection, totalDocs];
    });
    expect(Object.fromEntries(await Promise.all(found))).toEqual(expected);
  }, 120_000);

  it('writes in bulk what a clerk could have saved', async () => {
    const samples = [
      { collection: 'places', id: '410222101200' },
      { collection: 'units', id: (await first('units')).id },
      { collection: 'deputies', id: (await first('deputies')).id },
      { collection: 'mandates', id: (await first('mandates')).id },
    ] as const;
    for (const { collection, id } of samples) {
      const before = await payload.findByID({ collection, id, depth: 0 });
      await payload.update({ collection, id, data: {}, depth: 0 });
      const after = await payload.findByID({ collection, id, depth: 0 });
      expect({ ...after, updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
    }
  }, 60_000);

  it('seals private numbers so that they can be opened', async () => {
    const { id } = await first('contacts');
    const contact = await payload.findByID({ collection: 'contacts', id });
    expect(contact.phone).toMatch(/^154-0000-\d{4}$/);
    const stored = await payload.db.collections.contacts?.collection.findOne({});
    expect(String(stored?.phone)).not.toContain('154');
  });

  it('is fit to publish: every public record keeps its contract', async () => {
    const { buildEntry } = await import('cms/publish/entry');
    const { publishedRooms } = await import('shared/publish/rooms');
    const { demoDeputies } = await import('cms/seed/deputies');
    const withheld: string[] = [];
    for (const room of publishedRooms) {
      // Deputies are many and alike, and each takes several reads: one in eleven stands for all.
      const ids =
        room === 'site'
          ? ['site']
          : room === 'deputies'
            ? demoDeputies.filter((_, index) => index % 11 === 0).map(({ id }) => id)
            : (await payload.find({ collection: room, pagination: false, depth: 0 })).docs.map(
                ({ id }) => String(id),
              );
      await inParallel(ids, 6, async (id) => {
        const { json } = await buildEntry(payload, room, id);
        if (json === null) withheld.push(`${room}:${id}`);
      });
    }
    expect(withheld).toEqual([]);
  }, 240_000);
});

async function first(collection: 'units' | 'deputies' | 'mandates' | 'contacts') {
  const { docs } = await payload.find({ collection, limit: 1, sort: 'id', depth: 0 });
  const found = docs[0];
  if (!found) throw new Error(`no ${collection}`);
  return found;
}

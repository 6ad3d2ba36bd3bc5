import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Feeding, feedOnce } from 'cms/publish/feed';
import { fill } from 'cms/publish/fill';
import { openWriter, type Writer } from 'cms/publish/writer';
import { newId } from 'shared/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { payload } from '../src/cms.ts';

let folder = '';
let file = '';
let writer: Writer;
let feeding: Feeding;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feeder-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'outbox', where: {} });
  file = join(folder, `${newId()}.db`);
  writer = openWriter(file);
  writer.endFilling();
  feeding = { payload, writer, mayWrite: async () => true };
  return () => writer.close();
});

const column = (data: object = {}) =>
  payload.create({
    collection: 'columns',
    data: {
      id: `c-${newId()}`,
      title: '要闻',
      kind: 'news',
      description: '说明',
      order: 1,
      ...data,
    },
  } as never);

async function feedAll(): Promise<void> {
  while ((await feedOnce(feeding)) > 0);
}

function published(room: string, id: string): { seq: number; json: string | null } | undefined {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database
    .prepare('SELECT seq, json FROM records WHERE room = ? AND id = ?')
    .get(room, id);
  database.close();
  return row as { seq: number; json: string | null } | undefined;
}

const titleOf = (room: string, id: string) => JSON.parse(published(room, id)?.json ?? '{}').title;

describe('the feeder', () => {
  it('publishes what was saved, and leaves an empty outbox', async () => {
    const { id } = await column({ title: '通知' });
    await feedAll();
    expect(titleOf('columns', id)).toBe('通知');
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0);
  });

  it('gives every change a larger number', async () => {
    const { id } = await column();
    await feedAll();
    const first = published('columns', id)?.seq ?? 0;
    await payload.update({ collection: 'columns', id, data: { title: '改名' } });
    await feedAll();
    expect(published('columns', id)?.seq).toBeGreaterThan(first);
    expect(titleOf('columns', id)).toBe('改名');
  });

  it('withdraws what was deleted', async () => {
    const { id } = await column();
    await feedAll();
    await payload.delete({ collection: 'columns', id });
    await feedAll();
    expect(published('columns', id)?.json).toBeNull();
  });

  it('leaves no trace of what never was public', async () => {
    const { id } = await column();
    await payload.delete({ collection: 'columns', id });
    await feedAll();
    expect(published('columns', id)).toBeUndefined();
  });

  it('notes nothing when the transaction of the change is taken back', async () => {
    const transactionID = await payload.db.beginTransaction();
    const req = { transactionID: transactionID ?? undefined };
    const { id } = await payload.create({
      collection: 'columns',
      data: { id: `c-${newId()}`, title: '反悔', kind: 'news', description: '说明', order: 1 },
      req,
    } as never);
    await payload.db.rollbackTransaction(transactionID ?? '');
    await feedAll();
    expect(published('columns', id)).toBeUndefined();
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0);
  });

  it('does the same again when it died between writing and clearing the outbox', async () => {
    const { id } = await column();
    const { docs: rows } = await payload.find({
      collection: 'outbox',
      limit: 0,
      pagination: false,
    });
    await feedAll();
    const before = published('columns', id)?.json;
    for (const { name, document, attempts, due } of rows)
      await payload.create({ collection: 'outbox', data: { name, document, attempts, due } });
    await feedAll();
    expect(published('columns', id)?.json).toBe(before);
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0);
  });

  it('writes nothing once the lease is lost', async () => {
    const { id } = await column();
    await feedOnce({ ...feeding, mayWrite: async () => false });
    expect(published('columns', id)).toBeUndefined();
    await feedAll();
    expect(titleOf('columns', id)).toBe('要闻');
  });

  it('fills a fresh file with everything public, and says when it is whole', async () => {
    const { id } = await column({ title: '早就有' });
    const fresh = openWriter(join(folder, `${newId()}.db`));
    expect(fresh.isFilling()).toBe(true);
    await fill({ ...feeding, writer: fresh });
    expect(fresh.isFilling()).toBe(false);
    fresh.close();
    expect(
      (await payload.find({ collection: 'outbox', where: { document: { equals: id } } })).docs,
    ).toEqual([]);
  });
});

describe('a record that breaks its contract', () => {
  it('is kept back with a reason, while others go on and the last good one stays', async () => {
    const { id } = await column({ title: '好的' });
    await feedAll();
    // Past all checks of the form, as a faulty import could leave it.
    await payload.db.updateOne({ collection: 'columns', id, data: { description: '' } });
    await payload.create({
      collection: 'outbox',
      data: { name: 'columns', document: id, attempts: 0, due: new Date(0).toISOString() },
    });
    const other = await column({ title: '另一个' });
    await feedAll();
    expect(titleOf('columns', id)).toBe('好的');
    expect(titleOf('columns', other.id)).toBe('另一个');
    const [row] = (await payload.find({ collection: 'outbox' })).docs;
    expect(row).toMatchObject({ name: 'columns', document: id, attempts: 1 });
    expect(row?.error).toMatch(/^内容不完整，不能公开。description/);
    expect(Date.parse(row?.due ?? '')).toBeGreaterThan(Date.now());
  });

  it('is published by the next good save, and no longer counts as failed', async () => {
    const { id } = await column();
    await payload.db.updateOne({ collection: 'columns', id, data: { description: '' } });
    await feedAll();
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(1);
    await payload.update({ collection: 'columns', id, data: { description: '补上了' } });
    await feedAll();
    expect(titleOf('columns', id)).toBe('要闻');
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0);
  });
});

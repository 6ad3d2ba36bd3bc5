import { DatabaseSync } from 'node:sqlite';
import { readSettings } from 'cms/env';
import { type Role, roles } from 'shared/people/labels';
import { publisherSchema } from 'shared/publish/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const due = new Date('2099-01-01').toISOString();

/** As the publisher and the feeder leave it after failures. */
beforeEach(async () => {
  await payload.db.deleteMany({ collection: 'outbox', where: {} });
  const database = new DatabaseSync(readSettings().files.publisher);
  database.exec(`${publisherSchema} DELETE FROM failures; DELETE FROM progress;`);
  database.exec("INSERT INTO progress VALUES ('at', '2026-03-10T01:00:00.000Z'), ('pending', '3')");
  database.exec(
    "INSERT INTO failures VALUES ('/articles/none/', 'articles', 'none', '没有标题', '2026-03-10T01:00:00.000Z')",
  );
  database.close();
  await payload.create({
    collection: 'outbox',
    data: { name: 'site', document: 'site', attempts: 2, error: '内容不完整', due },
  });
});

describe('the state of publishing', () => {
  it('names what failed, with a link to mend it', async () => {
    const { token } = await signIn(['editor']);
    const response = await call('GET', '/api/publish/status', { token });
    expect(await response.json()).toEqual({
      at: '2026-03-10T01:00:00.000Z',
      waiting: 3,
      failed: [
        { title: '网站设置', path: '/globals/site', error: '内容不完整' },
        { title: '稿件（已删除）', path: null, error: '网页 /articles/none/：没有标题' },
      ],
      problem: null,
    });
  });

  it('is not told to strangers', async () => {
    expect((await call('GET', '/api/publish/status')).status).toBe(401);
    expect((await call('POST', '/api/publish/retry')).status).toBe(401);
  });
});

describe('trying again', () => {
  it('makes rows due at once, and sends the records of failed pages again', async () => {
    const { token } = await signIn(['publisher']);
    expect((await call('POST', '/api/publish/retry', { token })).status).toBe(200);
    const { docs } = await payload.find({ collection: 'outbox', sort: 'name' });
    expect(docs.map(({ name, document }) => `${name}:${document}`)).toEqual([
      'articles:none',
      'site:site',
    ]);
    for (const row of docs) expect(Date.parse(row.due)).toBeLessThanOrEqual(Date.now());
  });

  const allowed: Role[] = ['administrator', 'publisher', 'chief'];
  it.each(Object.keys(roles) as Role[])('answers %s as the table of rights says', async (role) => {
    const { token } = await signIn([role]);
    const { status } = await call('POST', '/api/publish/retry', { token });
    expect(status).toBe(allowed.includes(role) ? 200 : 403);
  });
});

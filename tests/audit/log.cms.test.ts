import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenChain } from 'cms/audit/chain';
import { record } from 'cms/audit/record';
import { verifyChain } from 'cms/audit/verify';
import { readSettings } from 'cms/env';
import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const asking = { payload, user: null, headers: new Headers() };
const note = (text: string) => record(asking, { action: 'export', note: text });

async function newest() {
  const { docs } = await payload.find({ collection: 'audit', sort: '-number', limit: 1 });
  return docs[0] as NonNullable<(typeof docs)[0]>;
}

describe('the log', () => {
  it('is whole after many happenings at once', async () => {
    const before = await verifyChain(payload);
    await Promise.all(Array.from({ length: 12 }, (_, index) => note(`同时 ${index}`)));
    expect(await verifyChain(payload)).toBe(before + 12);
  });

  it.each(['note', 'who', 'action', 'at', 'prev', 'hash', 'address'] as const)(
    'shows that the %s of a row was altered in the database',
    async (field) => {
      await note('原样');
      const row = await newest();
      await note('后一条');
      const values: Record<string, string> = { at: '2020-01-01T00:00:00.000Z', action: 'signIn' };
      const put = (value: unknown) =>
        payload.db.updateOne({ collection: 'audit', id: row.id, data: { [field]: value } });
      await put(values[field] ?? 'f'.repeat(64));
      await expect(verifyChain(payload)).rejects.toThrow(BrokenChain);
      await expect(verifyChain(payload)).rejects.toMatchObject({ number: row.number });
      await put(row[field]);
      expect(await verifyChain(payload)).toBe(row.number + 1);
    },
  );

  it('shows that a row was taken out of the middle', async () => {
    await note('中间');
    const row = await newest();
    await note('最后');
    await payload.db.deleteOne({ collection: 'audit', where: { id: { equals: row.id } } });
    await expect(verifyChain(payload)).rejects.toMatchObject({ number: row.number });
    await payload.db.create({ collection: 'audit', data: { ...row } });
    expect(await verifyChain(payload)).toBe(row.number + 1);
  });

  it('shows that its newest rows were cut off', async () => {
    await note('将被截掉');
    const row = await newest();
    await payload.db.deleteOne({ collection: 'audit', where: { id: { equals: row.id } } });
    await expect(verifyChain(payload)).rejects.toMatchObject({ number: row.number });
    await payload.db.create({ collection: 'audit', data: { ...row } });
    expect(await verifyChain(payload)).toBe(row.number);
    const head = join(readSettings().files.keys, 'audit.head');
    expect(readFileSync(head, 'utf8')).toBe(String(row.number));
    writeFileSync(head, String(row.number));
  });

  it('cannot be changed or cut even by code that may do everything', async () => {
    const row = await newest();
    const change = payload.update({ collection: 'audit', id: row.id, data: { note: 'x' } });
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
    const removal = payload.delete({ collection: 'audit', id: row.id });
    await expect(removal).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has no row for what was refused, and one for what was done', async () => {
    const administrator = await signIn(['administrator']);
    const body = { username: `log${Date.now()}`, name: '某人', password: '短', roles: ['editor'] };
    const send = (more: object) =>
      call('POST', '/api/people', { token: administrator.token, body: { ...body, ...more } });
    const rows = () =>
      payload.count({
        collection: 'audit',
        where: { action: { equals: 'accountCreated' }, who: { equals: administrator.id } },
      });
    await send({});
    expect((await rows()).totalDocs).toBe(0);
    const response = await send({ password: '一只安静的灰鹭站在河边-七月' });
    expect((await rows()).totalDocs).toBe(1);
    const { doc } = (await response.json()) as { doc: { id: string } };
    const path = `/api/people/${doc.id}`;
    await call('PATCH', path, { token: administrator.token, body: { roles: ['chief'] } });
    await call('PATCH', path, { token: administrator.token, body: { disabled: true } });
    await call('PATCH', path, { token: administrator.token, body: { disabled: false } });
    await call('DELETE', path, { token: administrator.token });
    const { docs } = await payload.find({
      collection: 'audit',
      where: { target: { equals: doc.id } },
      sort: 'number',
    });
    expect(docs.map(({ action }) => action)).toEqual([
      'accountCreated',
      'rolesChanged',
      'accountDisabled',
      'accountEnabled',
      'accountDeleted',
    ]);
  });
});

describe('private contacts', () => {
  it('are masked in lists, and each opening leaves one row without a number in it', async () => {
    const member = await signIn(['officeMember']);
    const { id: deputy } = await payload.create({
      collection: 'deputies',
      data: { name: '曾强', gender: 'male', ethnicity: '汉族' } as never,
    });
    const phone = '15400000077';
    const data = { deputy, phone, wechat: 'abc' };
    const { id } = await payload.create({ collection: 'contacts', data });
    const list = await call('GET', `/api/contacts?where[deputy][equals]=${deputy}`, member);
    const text = await list.text();
    expect(text).not.toContain(phone);
    expect(text).toContain('154••••77');
    const rows = { collection: 'audit', where: { target: { equals: id } } } as const;
    expect((await payload.count(rows)).totalDocs).toBe(0);
    const one = await call('GET', `/api/contacts/${id}`, member);
    expect(((await one.json()) as { phone: string }).phone).toBe(phone);
    const { docs } = await payload.find(rows);
    expect(docs.map(({ action, who }) => [action, who])).toEqual([['contactRead', member.id]]);
    expect(JSON.stringify(docs)).not.toContain(phone);
  });

  it('lie sealed in the database, and cannot be saved while masked', async () => {
    const { token } = await signIn(['administrator']);
    const { id: deputy } = await payload.create({
      collection: 'deputies',
      data: { name: '单明', gender: 'male', ethnicity: '汉族' } as never,
    });
    const response = await call('POST', '/api/contacts', {
      token,
      body: { deputy, phone: '15400000078' },
    });
    const { doc } = (await response.json()) as { doc: { id: string } };
    const stored = () =>
      payload.db.findOne({ collection: 'contacts', where: { id: { equals: doc.id } } });
    expect(JSON.stringify(await stored())).not.toContain('15400000078');
    const path = `/api/contacts/${doc.id}`;
    const masked = await call('PATCH', path, { token, body: { phone: '154••••78' } });
    expect(masked.status).toBe(400);
    await call('PATCH', path, { token, body: { wechat: 'xyz' } });
    const opened = await call('GET', path, { token });
    expect(await opened.json()).toMatchObject({ phone: '15400000078', wechat: 'xyz' });
  });
});

import { problems } from 'shared/problems';
import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';
import { another, person, right, status, tokenOf } from './people.ts';

const administrator = await signIn(['administrator']);
const send = (method: string, path: string, body: unknown, token = administrator.token) =>
  call(method, path, { token, body });

async function made(more: Record<string, unknown> = {}) {
  const username = `m${Math.random().toString(36).slice(2, 10)}`;
  const body = { username, name: '新来的', password: right, roles: ['editor'], ...more };
  const response = await send('POST', '/api/people', body);
  return { username, response, json: await response.clone().json() };
}

describe('an account that an administrator makes', () => {
  it('may do nothing but change the password, until it was changed', async () => {
    const { username } = await made({ mustChangePassword: false });
    const token = await tokenOf(username);
    for (const path of [
      '/api/articles',
      '/api/access',
      '/api/globals/site',
      '/api/media/file/a.jpg',
    ]) {
      const response = await call('GET', path, { token });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain(problems.passwordChangeNeeded);
    }
    expect((await send('POST', '/api/people/refresh-token', {}, token)).status).toBe(403);
    expect(await status(token)).toBe(200);
    const body = { current: right, next: another };
    const changed = await send('POST', '/api/people/change-password', body, token);
    const { token: fresh } = (await changed.json()) as { token: string };
    expect(await status(fresh, '/api/articles')).toBe(200);
  });

  it.each([
    ['too short', '短', 'passwordTooShort'],
    ['too common', 'Password123456', 'passwordTooCommon'],
    ['the name of the office', '人大代表联络站管理员人大代表', 'passwordTooCommon'],
  ] as const)('is refused with a password that is %s', async (_, password, code) => {
    const { response, json } = await made({ password });
    expect(response.status).toBe(400);
    expect(json.errors[0].message).toBe(problems[code]);
  });

  it('is refused with a password made of its own name or a place of the county', async () => {
    await payload.create({ collection: 'places', data: { id: '990401', name: '柳河县' } });
    await payload.create({ collection: 'places', data: { id: '990401101', name: '白鹤镇' } });
    for (const password of [
      '柳河县白鹤镇柳河县白鹤镇',
      'liuhe-baihe-2026',
      'BaiheZhen20261',
      'tester20262026',
    ])
      expect((await made({ password, username: 'tester' })).json.errors[0].message).toBe(
        problems.passwordTooCommon,
      );
  });

  it('cannot have the name of another', async () => {
    const { username } = await made();
    const { response } = await made({ username: username.toUpperCase() });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/\p{Script=Han}/u);
  });
});

describe('changing the own password', () => {
  const change = (token: string, current: string, next: string) =>
    send('POST', '/api/people/change-password', { current, next }, token);

  it.each([
    ['the old one is wrong', 'falsch-falsch-falsch', another, 'passwordWrong'],
    ['the new one is the old one', right, right, 'passwordSame'],
    ['the new one is common', right, 'qwertyuiop1234', 'passwordTooCommon'],
    ['the new one is short', right, '短', 'passwordTooShort'],
  ] as const)('is refused when %s', async (_, current, next, code) => {
    const { username } = await person();
    const token = await tokenOf(username);
    const response = await change(token, current, next);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problems[code]);
    expect(await status(token)).toBe(200);
  });

  it('cannot be used to try passwords without end', async () => {
    const { username } = await person();
    const token = await tokenOf(username);
    for (let count = 0; count < 6; count += 1) await change(token, 'falsch-falsch-falsch', another);
    expect((await change(token, right, another)).status).toBe(400);
  });

  it('is not possible by editing the account, even for an administrator', async () => {
    const { id, token } = await signIn(['administrator']);
    const response = await send('PATCH', `/api/people/${id}`, { password: another }, token);
    expect(await response.text()).toContain(problems.passwordElsewhere);
  });
});

describe('fields of an account', () => {
  const inner = {
    loginAttempts: -100,
    lockUntil: '2099-01-01T00:00:00Z',
    resetPasswordToken: 'abc',
    resetPasswordExpiration: '2099-01-01T00:00:00Z',
    salt: 'abc',
    hash: 'abc',
    sessions: [
      { id: 'mine', createdAt: '2099-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
    ],
    mustChangePassword: false,
  };

  it('that Payload keeps for itself are written by nobody', async () => {
    const { id } = await person({ mustChangePassword: true });
    const stored = () =>
      payload.db.findOne({ collection: 'people', where: { id: { equals: id } } });
    const { updatedAt: _, ...before } = (await stored()) as Record<string, unknown>;
    const { status: answer } = await send('PATCH', `/api/people/${id}`, inner);
    expect(answer).toBe(200);
    expect(await stored()).toMatchObject(before);
    const { json } = await made(inner);
    const created = await payload.db.findOne({
      collection: 'people',
      where: { id: { equals: json.doc.id } },
    });
    expect(created).toMatchObject({ mustChangePassword: true });
    expect(created).not.toMatchObject({ hash: 'abc' });
    expect((created as { resetPasswordToken?: string }).resetPasswordToken ?? null).toBeNull();
  });

  it('that decide what one may do are changed by nobody for themselves', async () => {
    const editor = await signIn(['editor']);
    const own = await signIn(['administrator']);
    const others = await send(
      'PATCH',
      `/api/people/${editor.id}`,
      { roles: ['administrator'] },
      editor.token,
    );
    expect(others.status).toBe(403);
    for (const body of [{ roles: ['administrator', 'editor'] }, { disabled: true }]) {
      const response = await send('PATCH', `/api/people/${own.id}`, body, own.token);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain(problems.ownRoles);
    }
    expect((await send('DELETE', `/api/people/${own.id}`, undefined, own.token)).status).toBe(403);
  });

  it('never appear in an answer', async () => {
    for (const path of [
      '/api/people?limit=5',
      `/api/people/${administrator.id}`,
      '/api/people/me',
    ]) {
      const text = await (await call('GET', path, { token: administrator.token })).text();
      expect(text).not.toMatch(/"(hash|salt|resetPasswordToken)"/);
    }
  });
});

describe('the last administrator', () => {
  it('remains, even when two remove each other at the same time', async () => {
    const [one, two] = [await signIn(['administrator']), await signIn(['administrator'])];
    const others = await payload.find({
      collection: 'people',
      where: { roles: { in: ['administrator'] }, id: { not_in: [one.id, two.id] } },
      pagination: false,
    });
    for (const { id } of others.docs)
      await payload.update({ collection: 'people', id, data: { disabled: true } });
    const answers = await Promise.all([
      send('PATCH', `/api/people/${two.id}`, { roles: ['editor'] }, one.token),
      send('PATCH', `/api/people/${one.id}`, { disabled: true }, two.token),
    ]);
    expect(answers.map(({ status: answer }) => answer).sort()).not.toEqual([200, 200]);
    const left = await payload.count({
      collection: 'people',
      where: { roles: { in: ['administrator'] }, disabled: { not_equals: true } },
    });
    expect(left.totalDocs).toBe(1);
    for (const { id } of others.docs)
      await payload.update({ collection: 'people', id, data: { disabled: false } });
  });
});

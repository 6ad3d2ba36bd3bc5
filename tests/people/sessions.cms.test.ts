import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';
import { another, person, right, status, tokenOf } from './people.ts';

const administrator = await signIn(['administrator']);

/** Moves the begin and the end of all of a person's sessions by so many minutes. */
async function age(id: string, minutes: number): Promise<void> {
  const { sessions = [] } = (await payload.db.findOne({
    collection: 'people',
    where: { id: { equals: id } },
  })) as { sessions?: { createdAt: string; expiresAt: string }[] };
  const moved = sessions.map((session) => ({
    ...session,
    createdAt: new Date(Date.parse(session.createdAt) - minutes * 60_000).toISOString(),
  }));
  await payload.db.updateOne({ collection: 'people', id, data: { sessions: moved } });
}

const refresh = (token: string) => call('POST', '/api/people/refresh-token', { token });

describe('a session', () => {
  it('ends half an hour after the last sign of life', async () => {
    const { username } = await person();
    const token = await tokenOf(username);
    const { exp, iat } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(30 * 60);
  });

  it('goes on when refreshed, but ends after eight hours all the same', async () => {
    const { id, username } = await person();
    const token = await tokenOf(username);
    await age(id, 7 * 60 + 55);
    const { refreshedToken } = (await (await refresh(token)).json()) as { refreshedToken: string };
    expect(await status(refreshedToken)).toBe(200);
    await age(id, 6);
    expect(await status(refreshedToken)).toBe(401);
    expect((await refresh(refreshedToken)).status).toBe(401);
  });

  it('ends with signing out, and the others of the person go on', async () => {
    const { username } = await person();
    const [left, kept] = [await tokenOf(username), await tokenOf(username)];
    expect((await call('POST', '/api/people/logout', { token: left })).status).toBe(200);
    expect([await status(left), await status(kept)]).toEqual([401, 200]);
    expect((await refresh(left)).status).toBe(401);
  });

  it('ends on every computer when the person changes the password, and a new one begins', async () => {
    const { username } = await person();
    const [old, elsewhere] = [await tokenOf(username), await tokenOf(username)];
    const body = { current: right, next: another };
    const response = await call('POST', '/api/people/change-password', { token: old, body });
    const { token } = (await response.json()) as { token: string };
    expect([await status(old), await status(elsewhere), await status(token)]).toEqual([
      401, 401, 200,
    ]);
    expect(response.headers.get('set-cookie')).toContain('HttpOnly');
  });

  it('ends when an administrator resets the password or disables the account', async () => {
    for (const change of [{ password: another }, { disabled: true }]) {
      const { id, username } = await person();
      const token = await tokenOf(username);
      const path = `/api/people/${id}`;
      const response = await call('PATCH', path, { token: administrator.token, body: change });
      expect(response.status).toBe(200);
      expect(await status(token)).toBe(401);
    }
  });

  it('is not opened by a token with a changed letter, or signed with another key', async () => {
    const { username } = await person();
    const token = await tokenOf(username);
    const [head, body, signature = ''] = token.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    expect(await status(`${head}.${body}.${signature.split('').reverse().join('')}`)).toBe(401);
    expect(await status(`${none}.${body}.`)).toBe(401);
  });
});

import { knownDevice } from 'cms/people/device';
import { problems } from 'shared/problems';
import { describe, expect, it } from 'vitest';
import { call, payload } from '../src/cms.ts';
import { client, person, right } from './people.ts';

const wrong = 'falsch-falsch-falsch';

/** The median time of some tries, in milliseconds. */
async function timed(attempt: () => Promise<Response>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    const start = performance.now();
    await attempt();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

describe('signing in', () => {
  it('opens a session with the account name, however it is written, and the right password', async () => {
    const { username } = await person();
    const response = await client()(` ${username.toUpperCase()} `, right);
    expect(response.status).toBe(200);
    const { token } = await response.json();
    const me = await call('GET', '/api/people/me', { token });
    expect((await me.json()).user.username).toBe(username);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const { username } = await person();
    const cookies = (await client()(username, right)).headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toMatch(/SameSite=(Lax|Strict)/);
    }
  });

  it('answers unknown, wrong and limited alike, and takes as long', async () => {
    const { username } = await person();
    const login = client();
    const bodies = new Set<string>();
    for (const name of [username, 'nobody-at-all']) {
      const response = await login(name, wrong);
      expect(response.status).toBe(401);
      bodies.add(await response.text());
    }
    const [known, unknown] = [
      await timed(() => login(username, wrong)),
      await timed(() => login('nobody', wrong)),
    ];
    await login(username, wrong);
    const limited = await login(username, right);
    expect(limited.status).toBe(401);
    bodies.add(await limited.text());
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain(problems.signInFailed);
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });

  it('is closed after five wrong passwords at once, also to the right one', async () => {
    const { username } = await person();
    const login = client();
    await Promise.all(Array.from({ length: 6 }, () => login(username, wrong)));
    expect((await login(username, right)).status).toBe(401);
  });

  it('stays open to the person while a stranger tries from elsewhere', async () => {
    const { username } = await person();
    const stranger = client();
    for (let count = 0; count < 6; count += 1) await stranger(username, wrong);
    expect((await client()(username, right)).status).toBe(200);
  });

  it('knows a computer by the mark it was given, and no other mark', async () => {
    const { id, username } = await person();
    const cookies = (await client()(username, right)).headers.getSetCookie();
    const cookie = cookies.find((text) => text.includes('device'))?.split(';')[0] ?? '';
    const known = (text: string, account = id) =>
      knownDevice(new Headers({ cookie: text }), account, payload.config.secret);
    expect(known(`a=b; ${cookie}`)).toMatch(/^[0-9a-f]{32}$/);
    expect(known(cookie.replace(/.{4}$/, 'dead'))).toBeNull();
    expect(known(cookie, 'abcdefghjk')).toBeNull();
  });

  it('tells a disabled account only to who knows the password', async () => {
    const { username } = await person({ disabled: true });
    const login = client();
    expect(await (await login(username, wrong)).text()).toContain(problems.signInFailed);
    const known = await login(username, right);
    expect(known.status).toBe(403);
    expect(await known.text()).toContain(problems.accountDisabled);
  });

  it('is written to the log with the wrong tries before it, and when it is closed', async () => {
    const { id, username } = await person();
    const login = client();
    await login(username, wrong);
    await login(username, right);
    const other = client();
    for (let count = 0; count < 6; count += 1) await other(username, wrong);
    const rows = await payload.find({
      collection: 'audit',
      where: { or: [{ who: { equals: id } }, { note: { contains: username } }] },
      sort: 'number',
    });
    expect(rows.docs.map(({ action, note }) => [action, note])).toEqual([
      ['signIn', '此前密码不对 1 次'],
      ['signInBlocked', `账号 ${username}`],
    ]);
  });
});

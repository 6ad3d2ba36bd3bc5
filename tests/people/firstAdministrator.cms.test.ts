import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from 'cms/env';
import { createFirstAdministratorLink } from 'cms/people/firstAdministrator';
import { problems } from 'shared/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, payload } from '../src/cms.ts';
import { person, right } from './people.ts';

const ticket = () => join(readSettings().files.keys, 'first-administrator.json');
let kept: Record<string, unknown>[] = [];

/** Takes all accounts out of the way, as in a new installation; they come back afterwards. */
beforeAll(async () => {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'people',
    pagination: false,
  });
  kept = docs as unknown as Record<string, unknown>[];
  await payload.db.deleteMany({ collection: 'people', where: { id: { exists: true } } });
});
afterAll(async () => {
  await payload.db.deleteMany({ collection: 'people', where: { id: { exists: true } } });
  for (const data of kept) await payload.db.create({ collection: 'people', data });
});

let hosts = 0;
const open = (token: string, more: Record<string, unknown> = {}) => {
  hosts += 1;
  return call('POST', '/api/people/first-administrator', {
    body: { token, username: 'first', name: '首位', password: right, ...more },
    headers: { 'x-client-address': `10.3.0.${hosts}` },
  });
};

async function link(): Promise<string> {
  const address = (await createFirstAdministratorLink(payload)) ?? '';
  return address.split('#')[1] ?? '';
}

describe('the link for the first administrator', () => {
  it('keeps nothing on the disk that opens anything', async () => {
    const token = await link();
    expect(token.length).toBeGreaterThan(30);
    expect(readFileSync(ticket(), 'utf8')).not.toContain(token);
  });

  it('is refused with a wrong token, with none, and after a newer link was made', async () => {
    const older = await link();
    await link();
    for (const token of ['x', older]) {
      const response = await open(token);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain(problems.linkUsed);
    }
    expect((await open('')).status).toBe(400);
  });

  it('is refused after a day', async () => {
    const token = await link();
    const stored = JSON.parse(readFileSync(ticket(), 'utf8')) as { expires: number };
    expect(stored.expires - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    writeFileSync(ticket(), JSON.stringify({ ...stored, expires: Date.now() - 1 }));
    expect((await open(token)).status).toBe(403);
  });

  it('takes no common password, and can be used again after such a try', async () => {
    const token = await link();
    const response = await open(token, { password: 'Password123456' });
    expect(await response.text()).toContain(problems.passwordTooCommon);
    expect(existsSync(ticket())).toBe(true);
  });

  it('makes one administrator, however often it is used at once, and then no more', async () => {
    const token = await link();
    const answers = await Promise.all(
      ['a1', 'b2', 'c3'].map((username) => open(token, { username })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403, 403]);
    const { docs } = await payload.find({ collection: 'people' });
    expect(docs.map(({ roles }) => roles)).toEqual([['administrator']]);
    expect(await createFirstAdministratorLink(payload)).toBeNull();
  });

  it('is refused as soon as there is any account', async () => {
    await payload.db.deleteMany({ collection: 'people', where: { id: { exists: true } } });
    const token = await link();
    await person();
    expect((await open(token)).status).toBe(403);
  });
});

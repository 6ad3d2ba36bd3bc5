import { problems } from 'shared/problems';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const { token } = await signIn(['administrator']);
const get = (path: string) => call('GET', path, { token });
const units = '/api/units';

async function unit(name: string): Promise<string> {
  const { id } = await payload.create({ collection: 'units', data: { name, kind: 'other' } });
  return id;
}

beforeAll(async () => {
  for (let count = 0; count < 101; count += 1) await unit(`多个单位之${count}`);
});

describe('a query', () => {
  it.each([
    'where[__proto__][equals]=1',
    'where[constructor][prototype][equals]=1',
    'where[name][$gt]=',
    'where[$where]=sleep(1000)',
    'where[name][equals][$gt]=',
    'where[name][like][$regex]=.*',
    'where[name][regex]=.*',
    'where[name][near]=1,1,1',
    'where[name]=x',
    'where=x',
    'where[or][0][__proto__][equals]=1',
    'where[name.__proto__][equals]=1',
    'where[name__proto__x.constructor][equals]=1',
    'where[name][equals][0]=x',
    '__proto__[limit]=1',
    'constructor[x]=1',
    'select[__proto__]=true',
    'populate[__proto__][x]=true',
    'sort=$natural',
    'sort[$gt]=1',
    'sort=name&sort=id',
    'limit[$gt]=1',
    'limit=-1',
    'limit=x',
    'limit=1e9',
    'limit=5&limit=0',
    'depth=-1',
    'joins[mandates][where][term][equals]=x',
    'where[or][x][name][equals]=1',
    'where[name][in][x]=1',
  ])('such as %s is refused in Chinese', async (query) => {
    const response = await get(`${units}?${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/\p{Script=Han}/u);
  });

  it('of more than sixty conditions is refused', async () => {
    const parts = Array.from({ length: 61 }, (_, index) => `where[or][${index}][name][equals]=x`);
    expect((await get(`${units}?${parts.join('&')}`)).status).toBe(400);
  });

  it.each(['limit=0', 'limit=5000', 'pagination=false', 'limit=0&depth=10'])(
    'with %s gets a hundred documents at most',
    async (query) => {
      const response = await get(`${units}?${query}`);
      const { docs } = (await response.json()) as { docs: unknown[] };
      expect(docs).toHaveLength(100);
    },
  );

  it('may be long, and is then sent as the body of a POST', async () => {
    const ids = [await unit('长查询一'), await unit('长查询二')];
    const body = new URLSearchParams([...ids.map((id, index) => [`where[id][in][${index}]`, id])]);
    const response = await call('POST', units, {
      token,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
      body: undefined,
    });
    expect(response.status).toBe(200);
    const filtered = await posted(`${body}`);
    expect(((await filtered.json()) as { docs: unknown[] }).docs).toHaveLength(2);
    expect((await posted('where[__proto__][equals]=1')).status).toBe(400);
  });
});

function posted(body: string) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  };
  return raw(body, headers);
}

async function raw(body: string, headers: Record<string, string>, path = units, method = 'POST') {
  const { serve } = await import('cms/serve');
  return serve(
    new Request(`http://127.0.0.1:3000${path}`, {
      method,
      headers: { authorization: `JWT ${token}`, ...headers },
      body,
    }),
  );
}

const json = { 'content-type': 'application/json' };

describe('a body', () => {
  it.each([
    ['that is no JSON', '{"name":'],
    ['that is a list', '[{"name":"x"}]'],
    ['that is a word', '"x"'],
    ['with an operator for a value', '{"name":{"$gt":""}}'],
    ['with __proto__', '{"__proto__":{"admin":true},"name":"x"}'],
    ['with constructor deep inside', '{"name":"x","a":[{"constructor":{"prototype":1}}]}'],
    ['with a list for a text', '{"name":["x"],"kind":"other"}'],
    ['with an object for a choice', '{"name":"某单位","kind":{"a":1}}'],
    ['that is nested a thousand deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
  ])('%s is refused', async (_, body) => {
    expect((await raw(body, json)).status).toBe(400);
  });

  it('with an operator hidden in the form that the admin sends is refused', async () => {
    const form = new FormData();
    form.append('_payload', '{"name":{"$gt":""},"kind":"other"}');
    expect((await call('POST', units, { token, body: form })).status).toBe(400);
  });

  it('over a megabyte is refused, also when it does not say how long it is', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });
    expect((await raw(large, json)).status).toBe(413);
    const form = new FormData();
    form.append('_payload', large);
    expect((await call('POST', units, { token, body: form })).status).toBe(413);
  });

  it('signs nobody in by an operator', async () => {
    const body = '{"username":{"$gt":""},"password":{"$gt":""}}';
    expect((await raw(body, json, '/api/people/login')).status).toBe(400);
  });
});

describe('an answer', () => {
  it('is never kept by a cache, and never taken for another type', async () => {
    for (const path of [units, '/api/nothing', `${units}/abcdefghjk`]) {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    ['no such room', '/api/nothing', 404],
    ['no such document', `${units}/abcdefghjk`, 404],
    ['no such field', `${units}?where[nothing][equals]=1`, 400],
  ])('about %s is Chinese and names no part of the server', async (_, path, status) => {
    const response = await get(path);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).not.toMatch(/stack|node_modules|\/work|payload|mongo|Error:|at \w/i);
  });

  it.each(['/api/people/first-register', '/api/people/forgot-password', '/api/people/init'])(
    'says that %s is not there, even to an administrator',
    async (path) => {
      expect((await call('POST', path, { token, body: {} })).status).toBe(404);
    },
  );

  it.each([
    '/api/payload-migrations',
    '/api/payload-kv',
    '/api/payload-preferences',
    '/api/payload-preferences/count',
    '/api/graphql',
  ])('says that %s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('a page of another site', () => {
  it('cannot use the cookie of a person who is signed in', async () => {
    const cookie = `payload-token=${token}`;
    const from = (headers: Record<string, string>) =>
      call('GET', units, { headers: { cookie, ...headers } });
    expect((await from({ origin: 'https://evil.test' })).status).toBe(401);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    expect((await from({ origin: 'http://127.0.0.1:3000' })).status).toBe(200);
  });

  it('cannot sign somebody in, or write with a token', async () => {
    const headers = { origin: 'https://evil.test' };
    const signing = await call('POST', '/api/people/login', { headers, body: {} });
    const writing = await call('POST', units, { token, headers, body: { name: 'x' } });
    expect([signing.status, writing.status]).toEqual([403, 403]);
  });
});

describe('many writes to one document at once', () => {
  it('all succeed, one after the other', async () => {
    const id = await unit('同时修改');
    const phones = Array.from({ length: 8 }, (_, index) => `0371-0000000${index}`);
    const answers = await Promise.all(
      phones.map((phone) => call('PATCH', `${units}/${id}`, { token, body: { phone } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(phones.map(() => 200));
    const { phone } = await payload.findByID({ collection: 'units', id });
    expect(phones).toContain(phone);
    expect(problems.conflict).toMatch(/再保存/);
  });
});

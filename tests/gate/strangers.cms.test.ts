import { describe, expect, it } from 'vitest';
import { call, payload } from '../src/cms.ts';

let hosts = 0;
/** Each call from an address of its own, so that the limit on strangers does not answer instead. */
const stranger = (method: string, path: string, body?: unknown, headers = {}) => {
  hosts += 1;
  const address = { 'x-client-address': `10.9.${hosts >> 8}.${hosts & 255}` };
  return call(method, path, { body, headers: { ...address, ...headers } });
};

const rooms = payload.config.collections.map(({ slug }) => slug);
const paths = [
  '/api/access',
  '/api/graphql',
  '/api/graphql-playground',
  '/api/og',
  '/api/people/me',
  '/api/people/init',
  '/api/payload-jobs/run',
  '/api/globals/site',
  '/api/publish/status',
  '/api/payload-preferences/nav',
  '/api/nothing-here',
  ...rooms.flatMap((room) => [
    `/api/${room}`,
    `/api/${room}?where[__proto__][equals]=1`,
    `/api/${room}/count`,
    `/api/${room}/versions`,
    `/api/${room}/abcdefghjk`,
  ]),
  '/api/media/file/a.jpg',
  '/api/attachments/file/a.pdf',
];

describe('without sign-in', () => {
  it.each(paths)('GET %s answers that one must sign in', async (path) => {
    const response = await stranger('GET', path);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('signInNeeded');
  });

  it.each([
    'forgot-password',
    'reset-password',
    'first-register',
    'logout',
    'refresh-token',
    'unlock',
    'verify/abc',
    'change-password',
  ])('POST /api/people/%s answers that one must sign in', async (path) => {
    expect((await stranger('POST', `/api/people/${path}`, {})).status).toBe(401);
  });

  it.each(rooms)('nothing can be written to %s', async (room) => {
    const statuses = [
      await stranger('POST', `/api/${room}`, { title: 'x' }),
      await stranger('PATCH', `/api/${room}?where[id][exists]=true`, { title: 'x' }),
      await stranger('DELETE', `/api/${room}?where[id][exists]=true`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401]);
  });

  it('a query sent as the body of a POST is no way around', async () => {
    const headers = {
      'x-payload-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    };
    expect((await stranger('POST', '/api/people', undefined, headers)).status).toBe(401);
    expect((await stranger('POST', '/api/people/login', undefined, headers)).status).toBe(401);
  });

  it.each(['OPTIONS', 'PUT', 'HEAD'])('%s is no method of this server', async (method) => {
    const response = await stranger(method, '/api/articles');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET,POST,PATCH,DELETE');
  });

  it.each([
    ['a path with dots', '/api/people/login/..%2f..%2fpeople', 404],
    ['a path that cannot be decoded', '/api/%ZZ', 400],
    ['an encoded slash', '/api/people%2flogin%2f', 401],
    ['a doubled slash', '/api//people', 404],
    ['a Chinese path', '/api/代表', 404],
  ])('%s is told apart', async (_, path, status) => {
    const response = await stranger('POST', path, { username: 'x', password: 'y' });
    expect(response.status).toBe(status);
  });

  it('is told to wait after a hundred refusals, and when to come back', async () => {
    const headers = { 'x-client-address': '10.8.0.1' };
    for (let count = 0; count < 120; count += 1) await call('GET', '/api/articles', { headers });
    const response = await call('GET', '/api/articles', { headers });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await stranger('GET', '/api/articles')).status).toBe(401);
  });
});

import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';

const cms = inject('cms');

/** What only the running server shows: its own headers, its pages, and where it sees requests come from. */
const fetched = (path: string, more: RequestInit = {}) =>
  fetch(cms + path, { redirect: 'manual', ...more });

describe('the running server', () => {
  it.each(['/admin/login', '/first-administrator', '/api/articles', '/admin', '/nowhere'])(
    'answers %s with the headers that keep other sites out, and does not say what it is made of',
    async (path) => {
      const { headers } = await fetched(path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('takes no form of the admin from strangers', async () => {
    for (const path of ['/admin/login', '/admin', '/admin/collections/articles']) {
      const headers = { 'next-action': '0'.repeat(42) };
      const response = await fetched(path, { method: 'POST', headers, body: '[]' });
      expect(response.status).toBe(401);
    }
  });

  it.each([
    ['/admin/create-first-user', '/first-administrator'],
    ['/admin/forgot', '/admin/login'],
    ['/password', '/admin/login'],
  ])('leads from %s to %s', async (path, to) => {
    const { headers } = await fetched(path);
    expect(new URL(headers.get('location') ?? '', cms).pathname).toBe(to);
  });

  it('tells strangers nothing of fields and rooms on the sign-in page', async () => {
    const html = await (await fetched('/admin/login')).text();
    expect(html).toContain('连心桥');
    expect(html).not.toMatch(/withdrawReason|mustChangePassword|outbox|"contacts"/);
  });

  it('leads whoever writes localhost to the address that cookies are made for', async () => {
    const { port } = new URL(cms);
    const answer = get({
      port,
      path: '/admin/login?a="><b',
      headers: { host: `localhost:${port}` },
    });
    const [response] = (await once(answer, 'response')) as [IncomingMessage];
    const html = await text(response);
    expect(html).toContain(`url=${cms}/admin/login?a=%22%3E%3Cb"`);
  });

  it('makes one who hammers wait, whatever address is written into the request', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 125; count += 1) {
      const headers = {
        'x-client-address': `9.9.9.${count}`,
        'x-forwarded-for': `8.8.8.${count}, 10.77.0.1`,
      };
      statuses.add((await fetched('/api/articles', { headers })).status);
    }
    expect(statuses).toEqual(new Set([401, 429]));
    expect((await fetched('/api/articles')).status).toBe(401);
  });
});

import { createHash, createHmac } from 'node:crypto';
import { trueAddress } from 'cms/gate/address';
import { securityHeaders } from 'cms/gate/headers';
import { withOrigin } from 'cms/gate/origin';
import { passageFor } from 'cms/gate/pages';
import { describe, expect, it } from 'vitest';

const secret = 'a secret';
const now = Date.parse('2026-03-01T00:00:00Z');

function token(exp: number, key = createHash('sha256').update(secret).digest('hex').slice(0, 32)) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256' })}.${part({ id: 'x', exp })}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

const visit = (path: string, method = 'GET', cookie?: string) =>
  passageFor({ path, method, token: cookie }, secret, now);
const fresh = token(now / 1000 + 60);

describe('a page of the admin', () => {
  it.each([
    '/admin',
    '/admin/collections/articles',
    '/admin/account',
    '/admin/loginx',
    '/admin/login/x',
  ])('%s sends strangers to the sign-in page, and back afterwards', (path) => {
    expect(visit(path)).toEqual({ to: `/admin/login?redirect=${encodeURIComponent(path)}` });
  });

  it.each(['/admin/login', '/admin/logout'])('%s is open to strangers for reading only', (path) => {
    expect(visit(path)).toBe('pass');
    expect(visit(path, 'POST')).toBe('refuse');
  });

  it('opens with a token of ours that has not run out', () => {
    expect(visit('/admin', 'GET', fresh)).toBe('pass');
    expect(visit('/admin/collections/articles', 'POST', fresh)).toBe('pass');
  });

  it.each([
    ['that ran out', token(now / 1000 - 1)],
    ['of another key', token(now / 1000 + 60, 'x'.repeat(32))],
    ['without a signature', fresh.replace(/[^.]+$/, '')],
    ['with another body', fresh.replace(/\.[^.]+\./, '.eyJpZCI6IngiLCJleHAiOjk5OTk5OTk5OTl9.')],
    ['that is no token', 'abc'],
  ])('stays closed with a token %s', (_, cookie) => {
    expect(visit('/admin', 'GET', cookie)).toHaveProperty('to');
    expect(visit('/admin', 'POST', cookie)).toBe('refuse');
  });

  it.each([
    ['/admin/create-first-user', '/first-administrator'],
    ['/admin/forgot', '/admin/login'],
    ['/admin/reset/abc', '/admin/login'],
    ['/admin/verify/abc', '/admin/login'],
  ])('%s, which is not offered, leads to %s for anybody', (path, to) => {
    expect(visit(path)).toEqual({ to });
    expect(visit(path, 'GET', fresh)).toEqual({ to });
  });
});

describe('the address of a client', () => {
  it.each([
    ['from elsewhere is what the socket says', '10.0.0.7', '1.2.3.4', '10.0.0.7'],
    [
      'through the proxy on this machine is its last hop',
      '127.0.0.1',
      '1.2.3.4, 10.0.0.8',
      '10.0.0.8',
    ],
    ['in the long form is the same', '::ffff:127.0.0.1', '10.0.0.9', '10.0.0.9'],
    ['on this machine is this machine', '::1', undefined, '::1'],
    ['is not what somebody made up', '127.0.0.1', 'nonsense', '127.0.0.1'],
  ])('%s', (_, remote, forwarded, address) => {
    expect(trueAddress(remote, forwarded)).toBe(address);
  });
});

describe('where a request comes from', () => {
  const site = (method: string, headers: Record<string, string>, isSecure: boolean) =>
    withOrigin(method, new Headers(headers), isSecure).get('sec-fetch-site');

  it('is taken for granted only for reading, over plain http, when the browser says nothing', () => {
    expect(site('GET', {}, false)).toBe('same-origin');
    expect(site('GET', {}, true)).toBeNull();
    expect(site('POST', {}, false)).toBeNull();
    expect(site('GET', { origin: 'https://evil.test' }, false)).toBeNull();
    expect(site('GET', { 'sec-fetch-site': 'cross-site' }, false)).toBe('cross-site');
  });
});

describe('the headers of every answer', () => {
  const headers = new Map(securityHeaders(false).map(({ key, value }) => [key, value]));

  it('let nothing in from elsewhere, and no other page around it', () => {
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|ws:/);
  });

  it('name https, types, referrers and devices', () => {
    expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
  });
});

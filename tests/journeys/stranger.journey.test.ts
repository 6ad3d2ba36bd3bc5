import { describe, expect, inject, it } from 'vitest';

const cms = inject('cms');
const portal = inject('portal');

describe('somebody without an account', () => {
  it.each([
    '/api/articles',
    '/api/people',
    '/api/people/me',
    '/api/access',
    '/api/outbox',
    '/api/globals/site',
    '/api/media/file/any.jpg',
    '/api/graphql',
    '/api/payload-preferences/x',
    '/api/contacts?where[__proto__][equals]=1',
  ])('gets a refusal and nothing else from %s', async (path) => {
    const response = await fetch(cms + path);
    expect([400, 401, 403, 404]).toContain(response.status);
    expect(Object.keys((await response.json()) as object)).toEqual(['errors']);
  });

  it('is sent to the sign-in page from every page of the CMS', async () => {
    for (const path of [
      '/admin',
      '/admin/collections/articles',
      '/admin/account',
      '/admin/globals/site',
    ]) {
      const response = await fetch(cms + path, { redirect: 'manual' });
      expect(response.status, path).toBeGreaterThanOrEqual(300);
      expect(response.status, path).toBeLessThan(400);
      expect(response.headers.get('location'), path).toContain('/admin/login');
    }
  });

  it('finds no trace of the CMS on the public side', async () => {
    expect((await fetch(`${portal}/api/articles`)).status).toBe(404);
    expect((await fetch(`${portal}/admin`)).status).toBe(404);
  });
});

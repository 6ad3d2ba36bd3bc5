import config from '@payload-config';
import { serve } from 'cms/serve';
import { getPayload } from 'payload';
import type { Role } from 'shared/people/labels';

/** The CMS of this test run, on its throw-away database. */
export const payload = await getPayload({ config });

const password = '试验用的长口令-2026-蓝色自行车';

interface SignedIn {
  id: string;
  token: string;
}

let count = 0;

/** A new account with these roles, signed in through the API as a person would be. */
export async function signIn(roles: Role[], more: Record<string, unknown> = {}): Promise<SignedIn> {
  count += 1;
  const username = `tester${count}`;
  const person = await payload.create({
    collection: 'people',
    data: {
      username,
      password,
      name: `试验员${count}`,
      roles,
      mustChangePassword: false,
      ...more,
    } as never,
  });
  const response = await call('POST', '/api/people/login', { body: { username, password } });
  const { token } = (await response.json()) as { token: string };
  return { id: String(person.id), token };
}

interface Call {
  body?: unknown;
  token?: string | undefined;
  headers?: Record<string, string>;
}

/** One request through the same gate that the server uses. */
export function call(method: string, path: string, { body, token, headers }: Call = {}) {
  return serve(
    new Request(`http://127.0.0.1:3000${path}`, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData
          ? {}
          : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    }),
  );
}

import { call, payload } from '../src/cms.ts';

export const right = '一只安静的灰鹭站在河边-七月';
export const another = '灰鹭飞走以后河水很静-八月';

/** A new account that needs no change of its password. */
export async function person(more: Record<string, unknown> = {}) {
  const username = `p${Math.random().toString(36).slice(2, 10)}`;
  const data = {
    username,
    password: right,
    name: '某人',
    roles: ['editor'],
    mustChangePassword: false,
  };
  const { id } = await payload.create({
    collection: 'people',
    data: { ...data, ...more } as never,
  });
  return { id, username };
}

let hosts = 0;

/** Signs in from an address of its own, so that limits met in one test do not reach another. */
export function client() {
  hosts += 1;
  const address = { 'x-client-address': `10.1.${hosts >> 8}.${hosts & 255}` };
  return (username: string, password: string, headers: Record<string, string> = {}) =>
    call('POST', '/api/people/login', {
      body: { username, password },
      headers: { ...address, ...headers },
    });
}

export async function tokenOf(username: string, password = right): Promise<string> {
  const response = await client()(username, password);
  return ((await response.json()) as { token: string }).token;
}

export async function status(token: string, path = '/api/people/me'): Promise<number> {
  return (await call('GET', path, { token })).status;
}

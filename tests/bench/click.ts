import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { demoAccounts } from 'cms/seed/accounts';
import { summary } from './summary.ts';

/**
 * From the publish click to what the public reads: milliseconds between the request of an editor and the new title
 * in the answer of the portal. Needs a running demo county; `PORTAL_URL` and `CMS_URL` say where,
 * `ROUNDS` how often (default 30). It is tried on an article of its own, which is withdrawn at the end.
 */
const portal = process.env.PORTAL_URL ?? 'http://127.0.0.1:4321';
const cms = process.env.CMS_URL ?? 'http://127.0.0.1:3000';
const rounds = Number(process.env.ROUNDS ?? 30);
/** Between two looks at the page; no figure is finer than this. */
const look = 5;

export async function click(): Promise<void> {
  const call = await signedIn();
  const { docs } = await call<{ docs: Article[] }>(
    'GET',
    '/api/articles?limit=1&sort=-publishedAt',
  );
  const [model] = docs;
  if (!model) throw new Error('the county has no article');
  const { title, column, source, body } = model;
  const made = await call<{ doc: Article }>('POST', '/api/articles', {
    title,
    column,
    source,
    body,
    _status: 'published',
  });
  const address = `${portal}/articles/${made.doc.id}/`;
  await shows(address, title);
  const took = { page: [] as number[], saved: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    const next = `${title}（第 ${round} 次）`;
    const began = performance.now();
    await call('PATCH', `/api/articles/${made.doc.id}`, { title: next, _status: 'published' });
    took.saved.push(performance.now() - began);
    await shows(address, next);
    took.page.push(performance.now() - began);
  }
  await call('PATCH', `/api/articles/${made.doc.id}`, { _status: 'draft' });
  console.log(`${rounds} edits, milliseconds p50 / p95`);
  console.log(`CMS has answered        ${summary(took.saved)}`);
  console.log(`the public reads it     ${summary(took.page)}`);
}

interface Article {
  id: string;
  title: string;
  column: string;
  source: string;
  body: unknown;
}

async function signedIn() {
  const account = demoAccounts.find(({ role }) => role === 'editor');
  const { token } = await request<{ token: string }>('POST', '/api/people/login', {
    username: account?.username,
    password: account?.password,
  });
  return <Answer>(method: string, path: string, body?: unknown) =>
    request<Answer>(method, path, body, token);
}

async function request<Answer>(
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Answer> {
  const response = await fetch(cms + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

async function shows(address: string, text: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!(await (await fetch(address)).text()).includes(text)) {
    if (performance.now() > deadline) throw new Error(`${address} does not show “${text}”`);
    await wait(look);
  }
}

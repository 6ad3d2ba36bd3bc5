import config from '@payload-config';
import { getPayload } from 'payload';
import type { Account } from './access.ts';
import { readSettings } from './env.ts';
import { Refused } from './errors.ts';
import { addressOf } from './gate/address.ts';
import { refusal } from './gate/answers.ts';
import { checkJson, readBody } from './gate/body.ts';
import { callsBeforeChange, isClosed, methods, openCalls } from './gate/calls.ts';
import { withOrigin } from './gate/origin.ts';
import { checkedQuery } from './gate/query.ts';
import { answered } from './gate/repeat.ts';
import { inTurn } from './gate/turn.ts';
import { Window } from './gate/window.ts';

/** Answers one request to `/api/…`: the only way in, for the server and for the API tests alike. */
export async function serve(request: Request): Promise<Response> {
  try {
    const call = readCall(request);
    return (await refusalFor(call, request)) ?? (await pass(call, request));
  } catch (error) {
    if (error instanceof Refused) return refusal(error.code);
    console.error(error);
    return refusal('unexpected');
  }
}

interface Call {
  /** The method that is meant, not always the one that was sent. */
  method: string;
  path: string;
  query: string;
  headers: Headers;
  /** Long queries come as the body of a POST; they are read like any other query. */
  queryInBody: boolean;
}

const overrides = ['x-payload-http-method-override', 'x-http-method-override'];

function readCall(request: Request): Call {
  const { pathname, search } = new URL(request.url);
  const isSecure = readSettings().cmsUrl.startsWith('https:');
  const headers = new Headers(withOrigin(request.method, request.headers, isSecure));
  const queryInBody =
    request.method === 'POST' && overrides.some((name) => headers.get(name) === 'GET');
  for (const name of overrides) headers.delete(name);
  const method = queryInBody ? 'GET' : request.method;
  return { method, path: decoded(pathname), query: search, headers, queryInBody };
}

/** Rules look at one spelling of a path: no trailing slash, nothing encoded that need not be. */
function decoded(pathname: string): string {
  try {
    const path = decodeURIComponent(pathname);
    if (!/^\/api(\/[\w.@~-]+)+\/?$/.test(path) || /\/\.{1,2}(\/|$)/.test(path))
      throw new Refused('notFound');
    return path.replace(/\/$/, '');
  } catch (error) {
    if (error instanceof URIError) throw new Refused('badQuery');
    throw error;
  }
}

const minute = 60_000;
const strangers = new Window({ most: 120, milliseconds: minute });
const staff = new Window({ most: 1_200, milliseconds: minute });

async function refusalFor(call: Call, request: Request): Promise<Response | null> {
  if (!methods.includes(call.method)) return refusal('methodNotAllowed', { allow: methods.join() });
  if (isForeign(request)) return refusal('forbidden');
  if (isOpen(call, request)) return tooBusy(strangers, addressOf(call.headers));
  const payload = await getPayload({ config });
  const { user } = await payload.auth({ headers: call.headers, canSetHeaders: false });
  if (!user) return refusalOfStranger(addressOf(call.headers));
  return refusalOf(user as unknown as Account & { mustChangePassword?: boolean }, call);
}

/** Refusals of strangers are counted, so that one who hammers costs little; staff at the same address go on. */
function refusalOfStranger(address: string): Response {
  const busy = tooBusy(strangers, address);
  if (!busy) strangers.add(address, Date.now());
  return busy ?? refusal('signInNeeded');
}

function tooBusy(window: Window, key: string): Response | null {
  const wait = window.wait(key, Date.now());
  return wait > 0 ? refusal('tooMany', { 'retry-after': String(wait) }) : null;
}

function refusalOf(
  account: Account & { mustChangePassword?: boolean },
  { method, path }: Call,
): Response | null {
  const busy = tooBusy(staff, account.id);
  if (busy) return busy;
  staff.add(account.id, Date.now());
  if (isClosed(path)) return refusal('notFound');
  if (account.mustChangePassword && !callsBeforeChange.includes(`${method} ${path}`))
    return refusal('passwordChangeNeeded');
  return null;
}

function isOpen({ path, queryInBody }: Call, { method }: Request): boolean {
  return !queryInBody && openCalls.includes(`${method} ${path}`);
}

/** A page of another site had the browser send this. */
function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin');
  return request.method !== 'GET' && origin !== null && origin !== readSettings().cmsUrl;
}

async function pass(call: Call, request: Request): Promise<Response> {
  const { method, path, headers, queryInBody } = call;
  const body = await readBody(request, path);
  if (body && !queryInBody && headers.get('content-type')?.includes('json')) checkJson(body);
  if (queryInBody) for (const name of ['content-type', 'content-length']) headers.delete(name);
  const query = queryInBody ? new TextDecoder().decode(body ?? undefined) : call.query;
  const search = checkedQuery(new URLSearchParams(query));
  // The host of the settings, whatever host the client named.
  const url = `${readSettings().cmsUrl}${path}${search.size > 0 ? `?${search}` : ''}`;
  const sent = queryInBody || method === 'GET' ? null : body;
  const run = () => answered(() => new Request(url, { method, headers, body: sent }));
  // Two administrators who remove each other at once would leave none.
  const alone = path.startsWith('/api/people') && ['PATCH', 'DELETE'].includes(method);
  const response = await (alone ? inTurn('people', run) : run());
  if (isOpen(call, request) && !response.ok) strangers.add(addressOf(headers), Date.now());
  return response;
}

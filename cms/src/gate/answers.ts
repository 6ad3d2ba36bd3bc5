import { type ProblemCode, problems } from 'shared/problems';
import { statusOf } from '../errors.ts';

/** A refusal in the same form that Payload gives to errors, so that the admin shows its sentence. */
export function refusal(code: ProblemCode, headers: Record<string, string> = {}): Response {
  return Response.json(
    { errors: [{ message: problems[code], data: { code } }] },
    { status: statusOf(code), headers: { ...always, ...headers } },
  );
}

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** What is said where an error came with no words of ours. */
const byStatus: Record<number, ProblemCode> = {
  400: 'badRequest',
  401: 'signInNeeded',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  413: 'tooLarge',
  429: 'tooMany',
  501: 'notFound',
};

interface Problem {
  message?: unknown;
  data?: unknown;
}

/** The answer as it may leave: never stored on the way, and errors in Chinese without paths, stacks or names of parts. */
export async function tidied(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('x-content-type-options', 'nosniff');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  if (response.status < 400)
    return new Response(response.body, { status: response.status, headers });
  if (response.status === 429 && !headers.has('retry-after')) headers.set('retry-after', '60');
  headers.delete('content-length');
  headers.set('content-type', 'application/json; charset=utf-8');
  const body = JSON.stringify({ errors: await problemsOf(response) });
  return new Response(body, { status: response.status === 501 ? 404 : response.status, headers });
}

async function problemsOf(response: Response): Promise<Problem[]> {
  const fallback = byStatus[response.status] ?? 'unexpected';
  const said = await saidIn(response);
  // A failed server may have put anything into its words.
  if (said.length === 0 || response.status >= 500)
    return [{ message: problems[fallback], data: { code: fallback } }];
  return said.map(({ message, data }) => ({
    message: isChinese(message) ? message : problems[fallback],
    ...(data ? { data } : {}),
  }));
}

async function saidIn(response: Response): Promise<Problem[]> {
  if (!response.headers.get('content-type')?.includes('json')) return [];
  const body: unknown = await response.json();
  const { errors, message } = (body ?? {}) as { errors?: unknown; message?: unknown };
  if (Array.isArray(errors)) return errors as Problem[];
  return message ? [{ message }] : [];
}

function isChinese(message: unknown): message is string {
  return typeof message === 'string' && /\p{Script=Han}/u.test(message);
}

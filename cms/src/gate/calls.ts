/** Calls that are answered without sign-in: signing in, and making the very first account. */
export const openCalls = ['POST /api/people/login', 'POST /api/people/first-administrator'];

/** What a person may do before the first password is changed. */
export const callsBeforeChange = [
  'POST /api/people/change-password',
  'POST /api/people/logout',
  'GET /api/people/me',
];

/**
 * Calls that Payload brings along and this product does not offer:
 * making the first account by whoever comes first, passwords by mail, and its own inner tables.
 */
const closed = [
  /^\/api\/people\/(first-register|forgot-password|reset-password|verify|init)(\/|$)/,
  /^\/api\/graphql/,
  /^\/api\/payload-(migrations|jobs|kv|query-presets|folders)(\/|$)/,
  // Preferences are reached by their key only, never as a list.
  /^\/api\/payload-preferences(\/?$|\/(versions|count|access)(\/|$))/,
];

export function isClosed(path: string): boolean {
  return closed.some((pattern) => pattern.test(path));
}

export const methods = ['GET', 'POST', 'PATCH', 'DELETE'];

/**
 * Payload takes a session cookie only with a word of the browser on where the request comes from. Over plain
 * http, browsers send none with reading requests, and the cookie, which other sites cannot send along
 * (SameSite), is the word. Writing requests always carry an origin.
 */
export function withOrigin(method: string, headers: Headers, isSecure: boolean): Headers {
  const isSilent = !headers.has('origin') && !headers.has('sec-fetch-site');
  if (isSecure || method !== 'GET' || !isSilent) return headers;
  const result = new Headers(headers);
  result.set('sec-fetch-site', 'same-origin');
  return result;
}

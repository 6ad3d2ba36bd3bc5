import { type NextRequest, NextResponse } from 'next/server';
import { readSettings } from './env.ts';
import { withOrigin } from './gate/origin.ts';
import { passageFor } from './gate/pages.ts';
import { readSecret } from './secret.ts';

const settings = readSettings();

/** Stands before every page of the admin; the calls below /api have `serve` before them. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const own = new URL(settings.cmsUrl);
  if (isLocalName(request.headers.get('host'), own) && request.method === 'GET')
    return sendOn(new URL(pathname + search, own));
  if (pathname === '/') return NextResponse.redirect(new URL('/admin', own));
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  const token = request.cookies.get('payload-token')?.value;
  const visit = { method: request.method, path, token };
  const passage = path.startsWith('/admin')
    ? passageFor(visit, readSecret(settings.files.keys), Date.now())
    : 'pass';
  if (passage === 'refuse') return new NextResponse(null, { status: 401 });
  if (typeof passage === 'object') return NextResponse.redirect(new URL(passage.to, own));
  const isSecure = own.protocol === 'https:';
  return NextResponse.next({
    request: { headers: withOrigin(request.method, request.headers, isSecure) },
  });
}

/** Next shortens a redirect to what it takes for its own address, which leads back here; a page does not get shortened. */
function sendOn(to: URL): NextResponse {
  const address = to.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${address}"><a href="${address}">连心桥</a>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new NextResponse(html, { headers });
}

/** `localhost` where the settings say `127.0.0.1`, or the other way round: cookies would not be taken. */
function isLocalName(host: string | null, own: URL): boolean {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/;
  return host !== null && host !== own.host && local.test(host) && local.test(own.host);
}

export const config = { matcher: ['/', '/admin/:path*', '/password', '/first-administrator'] };

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
    return NextResponse.redirect(new URL(pathname + search, own));
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

/** `localhost` where the settings say `127.0.0.1`, or the other way round: cookies would not be taken. */
function isLocalName(host: string | null, own: URL): boolean {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/;
  return host !== null && host !== own.host && local.test(host) && local.test(own.host);
}

export const config = { matcher: ['/', '/admin/:path*', '/password', '/first-administrator'] };

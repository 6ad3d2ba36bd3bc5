import { extname } from 'node:path';

/** Sent with every answer. Pages carry no inline script or style, so `self` is enough. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    'Content-Security-Policy':
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // Find-my-deputy asks for the position; nothing else is ever asked for.
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** What may open inside the browser when it comes from an upload; everything else is saved. */
const opensInBrowser = /^(image\/(png|jpeg|webp|gif)|audio\/|video\/|application\/pdf)/;

/** Type, caching and disposition of a file of the site, from its path. */
export function fileHeaders(path: string): Record<string, string> {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const upload = path.startsWith('/media/');
  return {
    'Content-Type': type,
    'Cache-Control': cacheOf(path, type),
    ...(upload && !opensInBrowser.test(type) ? { 'Content-Disposition': 'attachment' } : {}),
    // Open data may be read by programs on other sites.
    ...(path.startsWith('/data/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

/** Names with a hash and uploads never change their content; an unchanged page costs a reader one 304. */
function cacheOf(path: string, type: string): string {
  if (/^\/(_astro|media)\//.test(path)) return 'public, max-age=31536000, immutable';
  return /^(image|font)\//.test(type) ? 'public, max-age=3600' : 'no-cache';
}

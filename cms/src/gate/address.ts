import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Set by `watchAddresses` alone; what a client sends under this name is overwritten. */
const header = 'x-client-address';

/** Where a request came from, as far as this server saw it itself. */
export function addressOf(headers: Headers): string {
  return headers.get(header) ?? 'unknown';
}

/**
 * Writes the true address of the other end into each request, before anything reads it.
 * Forwarding headers are believed only when they come from this machine, where the proxy runs;
 * then the last hop counts, which the proxy wrote, and not the first, which anybody can write.
 */
export function watchAddresses(): void {
  const flag = Symbol.for('lianxinqiao.addresses');
  const shared = globalThis as { [key: symbol]: unknown };
  if (shared[flag]) return;
  shared[flag] = true;
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers['x-forwarded-for'];
    request.headers[header] = trueAddress(request.socket.remoteAddress ?? '', forwarded);
  });
}

export function trueAddress(remote: string, forwarded: string | string[] | undefined): string {
  const plain = remote.replace(/^::ffff:/, '');
  if (plain !== '::1' && !plain.startsWith('127.')) return plain;
  const hops = [forwarded ?? []].flat().join(',').split(',');
  const last = hops.at(-1)?.trim() ?? '';
  return isIP(last) ? last : plain;
}

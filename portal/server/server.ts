import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerFile } from './answer.ts';
import { api } from './api.ts';
import { securityHeaders } from './headers.ts';
import { readPath } from './path.ts';
import { sayPlainly } from './plain.ts';

interface SiteServer {
  /** The folder with the public files. */
  site: string;
  /** Whether the public address is https, so that browsers may be told to stay there. */
  https: boolean;
}

/** The outside server: the files of the site and the listed calls, nothing else. It has no way to the database. */
export function createSiteServer({ site, https }: SiteServer): Server {
  const headers = Object.entries(securityHeaders(https));
  const answerCall = getRequestListener(api.fetch);
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (/^\/api(\/|\?|$)/.test(request.url ?? '')) return void answerCall(request, response);
    answer(site, request, response).catch(() => endBadly(response));
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.timeout = 60_000;
  server.on('clientError', refuseMalformed);
  return server;
}

async function answer(site: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    response.setHeader('Connection', 'close');
    return sayPlainly(request, response, 405);
  }
  const asked = readPath(request.url ?? '');
  if (asked === 'malformed') return sayPlainly(request, response, 400);
  await answerFile({ site, asked, request, response });
}

/** Something outside our hands broke (a disk, a dropped connection): never a stack, never half a page as a whole one. */
function endBadly(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Cache-Control': 'no-store' }).end();
}

function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

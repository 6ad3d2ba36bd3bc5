import { closeSync, createReadStream, existsSync, readSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { rightCode } from './code.ts';
import { acceptedEncodings, isUnchanged, readRange, type Span } from './conditions.ts';
import { type Found, isFolder, openFile } from './found.ts';
import { fileHeaders } from './headers.ts';
import type { Asked } from './path.ts';
import { type PlainStatus, sayPlainly } from './plain.ts';

interface Exchange {
  site: string;
  asked: Asked;
  request: IncomingMessage;
  response: ServerResponse;
}

/** Files up to this size are read whole and sent in one piece; larger ones are streamed. */
const wholeUpTo = 128 * 1024;

/** Pages that are sent with a status of their own and under no other address. */
const statusPage = /(?:^|\/)(?:404|410)\.html$/;

/** Answers with the file that a path means: the file itself, a folder's page, its withdrawal note, or why not. */
export async function answerFile(exchange: Exchange): Promise<void> {
  const { site, asked, request, response } = exchange;
  const { path, query, possible } = asked;
  const code = rightCode(path);
  if (code) return redirect(response, code + query);
  if (!possible || statusPage.test(path)) return sayMissing(exchange);
  if (path.endsWith('/index.html')) return redirect(response, path.slice(0, -10) + query);
  const encodings = request.headers.range
    ? []
    : acceptedEncodings(request.headers['accept-encoding']);
  const folder = path.endsWith('/');
  const file = folder ? `${path}index.html` : path;
  const found = openFile(site, file, encodings);
  if (found) return send(exchange, file, found);
  if (folder) {
    const withdrawn = openFile(site, `${path}410.html`, encodings);
    return withdrawn ? sendPage(exchange, withdrawn, 410) : sayMissing(exchange);
  }
  if (isFolder(site, path)) return redirect(response, `${path}/${query}`);
  return sayMissing(exchange);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

/** 404 with the site's own page, for codes with the one that helps to find a station; 503 while there is no site yet. */
async function sayMissing(exchange: Exchange): Promise<void> {
  const { site, asked, request, response } = exchange;
  if (!existsSync(join(site, 'index.html'))) return sayPlainly(request, response, 503);
  const encodings = acceptedEncodings(request.headers['accept-encoding']);
  const help = /^\/q(\/|$)/i.test(asked.path) ? openFile(site, '/q/404.html', encodings) : null;
  const page = help ?? openFile(site, '/404.html', encodings);
  if (page) return sendPage(exchange, page, 404);
  sayPlainly(request, response, 404);
}

async function sendPage(exchange: Exchange, found: Found, status: PlainStatus): Promise<void> {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' };
  exchange.response.writeHead(status, {
    ...headers,
    ...encodingHeaders(found),
    'Content-Length': found.size,
  });
  await sendBody(exchange, found, null);
}

async function send(exchange: Exchange, file: string, found: Found): Promise<void> {
  const { request, response } = exchange;
  const headers = {
    ...fileHeaders(file),
    ...encodingHeaders(found),
    ETag: found.etag,
    'Last-Modified': new Date(found.mtimeMs).toUTCString(),
    'Accept-Ranges': 'bytes',
  };
  if (isUnchanged(request.headers, found)) return endEmpty(response, found, 304, headers);
  const part = readRange(request.headers, found.size, found);
  if (part === 'unsatisfiable')
    return endEmpty(response, found, 416, { ...headers, 'Content-Range': `bytes */${found.size}` });
  response.writeHead(part ? 206 : 200, {
    ...headers,
    'Content-Length': part ? part.end - part.start + 1 : found.size,
    ...(part ? { 'Content-Range': `bytes ${part.start}-${part.end}/${found.size}` } : {}),
  });
  await sendBody(exchange, found, part);
}

function encodingHeaders({ encoding }: Found): Record<string, string> {
  return { Vary: 'Accept-Encoding', ...(encoding ? { 'Content-Encoding': encoding } : {}) };
}

function endEmpty(
  response: ServerResponse,
  found: Found,
  status: number,
  headers: Record<string, string>,
): void {
  closeSync(found.descriptor);
  response.writeHead(status, headers).end();
}

async function sendBody(exchange: Exchange, found: Found, part: Span | null): Promise<void> {
  const { request, response } = exchange;
  const { descriptor, size } = found;
  const { start, end } = part ?? { start: 0, end: size - 1 };
  const length = end - start + 1;
  if (length > wholeUpTo && request.method !== 'HEAD')
    return pipeline(createReadStream('', { fd: descriptor, start, end }), response);
  try {
    if (request.method === 'HEAD' || length === 0) return void response.end();
    const body = Buffer.allocUnsafe(length);
    if (readSync(descriptor, body, 0, length, start) !== length)
      throw new Error('a file became shorter while it was read');
    response.end(body);
  } finally {
    closeSync(descriptor);
  }
}

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSiteServer } from 'portal/server/server';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

interface Asking {
  method?: string;
  headers?: Record<string, string>;
}

/** Writes a file as publishing does: beside it, then renamed over it. */
export function replaceFile(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/** A listening server over a folder with these files. */
export async function openSite(
  files: Record<string, string | Buffer>,
  { host = '127.0.0.1', https = false } = {},
) {
  const site = mkdtempSync(join(tmpdir(), 'lianxinqiao-site-'));
  for (const [path, content] of Object.entries(files)) replaceFile(join(site, path), content);
  const server = createSiteServer({ site, https }).listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    site,
    port,
    host,
    /** Sends the path as it is: `fetch` would tidy it first. */
    ask: (path: string, asking: Asking = {}) => ask({ host, port, path, ...asking }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(site, { recursive: true });
    },
  };
}

async function ask(options: Asking & { host: string; port: number; path: string }) {
  const sent = request({ ...options, agent: false }).end();
  const [response] = await once(sent, 'response');
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  const body = Buffer.concat(pieces);
  return {
    status: response.statusCode,
    headers: response.headers,
    body,
    text: body.toString('utf8'),
  } satisfies Answer;
}

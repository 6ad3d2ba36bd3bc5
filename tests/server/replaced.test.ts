import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSite, replaceFile } from './siteServer.ts';

const pageOf = (letter: string, size: number) => Buffer.alloc(size, letter);
const isOneVersion = (body: Buffer) => body.every((byte) => byte === body[0]);

describe('files that are replaced while they are read', () => {
  it('sends a started download to its end in the version it began with', async () => {
    const size = 8_000_000;
    const site = await openSite({ 'index.html': 'x', 'media/film.mp4': pageOf('a', size) });
    const sent = request({ host: site.host, port: site.port, path: '/media/film.mp4' }).end();
    const [response] = await once(sent, 'response');
    replaceFile(join(site.site, 'media/film.mp4'), pageOf('b', 10));
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(pageOf('a', size))).toBe(true);
    expect((await site.ask('/media/film.mp4')).text).toBe('b'.repeat(10));
    await site.close();
  });

  it('sends every page whole, old or new, while it is replaced again and again', async () => {
    const site = await openSite({ 'index.html': pageOf('a', 50_000) });
    for (let round = 0; round < 60; round++) {
      const answers = Array.from({ length: 8 }, () => site.ask('/'));
      const size = 40_000 + round * 3_000;
      replaceFile(join(site.site, 'index.html'), pageOf(round % 2 ? 'a' : 'b', size));
      for (const { status, body, headers } of await Promise.all(answers)) {
        expect([status, body.length]).toEqual([200, Number(headers['content-length'])]);
        expect(isOneVersion(body)).toBe(true);
      }
    }
    await site.close();
  });

  it('closes the file of a reader who goes away', async () => {
    const site = await openSite({ 'index.html': 'x', 'media/film.mp4': pageOf('a', 20_000_000) });
    const openFilms = () => readdirSync('/proc/self/fd').length;
    const before = openFilms();
    for (let reader = 0; reader < 20; reader++) {
      const sent = request({ host: site.host, port: site.port, path: '/media/film.mp4' }).end();
      const [response] = await once(sent, 'response');
      response.destroy();
    }
    await expect.poll(openFilms).toBeLessThanOrEqual(before + 3);
    await site.close();
  });
});

describe('what is listened to', () => {
  it('answers on an IPv6 address', async () => {
    const site = await openSite({ 'index.html': '首页' }, { host: '::1' });
    expect((await site.ask('/')).text).toBe('首页');
    await site.close();
  });

  it('answers a malformed request with 400 and stays up', async () => {
    const site = await openSite({ 'index.html': 'x' });
    const socket = connect(site.port, site.host);
    socket.end('NOT HTTP\r\n\r\n');
    const [reply] = await once(socket, 'data');
    expect(String(reply)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await site.ask('/')).status).toBe(200);
    await site.close();
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { flags } from '../src/browser.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Lighthouse (mobile, its default slow phone and network) and weight of one page of each kind.
 * Needs a running portal; `PORTAL_URL` says where (default http://127.0.0.1:4321).
 */
export async function pages(): Promise<void> {
  const origin = process.env.PORTAL_URL ?? 'http://127.0.0.1:4321';
  const browser = await openDebuggable();
  try {
    console.log(['page', 'html br', ...categories, 'LCP ms', 'CLS', 'script B'].join('\t'));
    for (const path of await pageOfEachKind(origin))
      console.log(await measure(origin, path, browser.port));
  } finally {
    await browser.close();
  }
}

async function measure(origin: string, path: string, port: number): Promise<string> {
  const url = origin + path;
  const html = Buffer.from(await (await fetch(url)).arrayBuffer());
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = result;
  const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  const scripts = (
    lhr.audits['network-requests']?.details as
      | { items?: { resourceType?: string; transferSize?: number }[] }
      | undefined
  )?.items
    ?.filter((item) => item.resourceType === 'Script')
    .reduce((sum, item) => sum + (item.transferSize ?? 0), 0);
  return [
    path,
    brotliCompressSync(html).length,
    ...scores,
    Math.round(lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
    (lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN).toFixed(3),
    scripts ?? 0,
  ].join('\t');
}

/** The first page of each kind that the site map names: one address for each first path segment, list and detail apart. */
async function pageOfEachKind(origin: string): Promise<string[]> {
  const xml = await (await fetch(`${origin}/sitemap.xml`)).text();
  const kinds = new Map<string, string>();
  for (const [, location = ''] of xml.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const { pathname } = new URL(location);
    const segments = pathname.split('/').filter(Boolean);
    const kind = `${segments[0] ?? ''}/${segments.length}`;
    if (!kinds.has(kind)) kinds.set(kind, pathname);
  }
  return [...kinds.values()];
}

async function openDebuggable() {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const child = spawn(
    await chromium.executablePath(),
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const found = /ws:\/\/[^:]+:(\d+)\//.exec(text);
      if (found) resolve(Number(found[1]));
    });
    child.once('exit', () => reject(new Error(`Chromium ended before it was ready: ${text}`)));
  });
  return {
    port,
    async close() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

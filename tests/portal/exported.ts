import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, loadBundle } from '../../portal/publisher/bundle.ts';
import { exportAll } from '../../portal/publisher/export.ts';
import { buildPortal } from './build.ts';
import { county, today, withdrawn } from './county.ts';
import { type Published, writeMedia, writePublished } from './published.ts';

/** A site as the public gets it, in a throw-away folder. */
export interface Exported {
  root: string;
  /** Text of the file behind an address. */
  read: (path: string) => string;
  has: (path: string) => boolean;
  /** Addresses of all HTML pages, error pages left out. */
  pages: string[];
  remove: () => void;
}

let bundle: Promise<Bundle> | undefined;

/** Publishes records with the real build and the real publisher, as read on a day (noon in Shanghai). */
export async function exportSite(
  records: Published = county,
  gone: Parameters<typeof writePublished>[2] = withdrawn,
  day = today,
): Promise<Exported> {
  bundle ??= buildPortal().then(loadBundle);
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const paths = {
    published: join(folder, 'published.db'),
    publisher: join(folder, 'publisher.db'),
    lock: join(folder, 'publisher.lock'),
    site: join(folder, 'site'),
    media: join(folder, 'media'),
    build: await buildPortal(),
  };
  writePublished(paths.published, records, gone);
  await writeMedia(paths.media, records);
  const now = () => new Date(`${day}T12:00:00+08:00`);
  const { failures } = await exportAll({ paths, bundle: await bundle, now });
  if (failures.length > 0) throw new Error(JSON.stringify(failures, null, 1));
  return opened(folder, paths.site);
}

function opened(folder: string, root: string): Exported {
  const file = (path: string) =>
    join(root, path === '/404/' ? '404.html' : path.endsWith('/') ? `${path}index.html` : path);
  return {
    root,
    read: (path) => readFileSync(file(path), 'utf8'),
    has: (path) => existsSync(file(path)),
    pages: globSync('**/index.html', { cwd: root }).map(
      (name) => `/${name.slice(0, -'index.html'.length)}`,
    ),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const rooms = [
  'articles',
  'columns',
  'media',
  'regulations',
  'places',
  'stations',
  'deputies',
  'committees',
  'people',
  'site',
];

/** Every static and dynamic import of our own source files: [file, what it imports], paths from the root. */
function importsOf(pattern: string): [string, string][] {
  return globSync(pattern, {
    cwd: root,
    exclude: (name) =>
      name.includes('node_modules') || name.includes('dist') || name.includes('.next'),
  }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
    return [...found].map(([, target = '']): [string, string] => [
      file,
      target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
    ]);
  });
}

const shared = importsOf('shared/src/**/*.ts');
const cms = importsOf('cms/src/**/*.{ts,tsx}');
const portal = importsOf('portal/{src,publisher,server}/**/*.{ts,tsx,astro}');

const violations = (
  imports: [string, string][],
  forbidden: (file: string, target: string) => boolean,
) =>
  imports
    .filter(([file, target]) => forbidden(file, target))
    .map(([file, target]) => `${file} → ${target}`);

describe('boundaries', () => {
  it('reads imports of all three packages', () => {
    expect(shared.length).toBeGreaterThan(20);
    expect(cms.length).toBeGreaterThan(100);
    expect(portal.length).toBeGreaterThan(100);
  });

  it('lets shared import zod and itself only', () => {
    expect(
      violations(shared, (_, target) => target !== 'zod' && !target.startsWith('shared/')),
    ).toEqual([]);
  });

  it('keeps zod out of labels, which islands import', () => {
    expect(
      violations(
        shared,
        (file, target) =>
          file.endsWith('labels.ts') && (target === 'zod' || target.endsWith('contract.ts')),
      ),
    ).toEqual([]);
  });

  it('keeps cms and portal apart', () => {
    expect(violations(cms, (_, target) => /^portal(\/|$)/.test(target))).toEqual([]);
    expect(violations(portal, (_, target) => /^cms(\/|$)/.test(target))).toEqual([]);
  });

  it('keeps tests out of the product', () => {
    expect(
      violations([...shared, ...cms, ...portal], (_, target) => /^tests(\/|$)/.test(target)),
    ).toEqual([]);
  });

  it('lets a room of the CMS reach another room through one file only', () => {
    const roomOf = (path: string) => rooms.find((room) => path.startsWith(`cms/src/${room}/`));
    const doors = new Map<string, Set<string>>();
    for (const [file, target] of cms) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (!from || !to || from === to) continue;
      const door = `${from} → ${to}`;
      doors.set(door, (doors.get(door) ?? new Set()).add(target));
    }
    expect([...doors].filter(([, files]) => files.size > 1)).toEqual([]);
  });
});

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of the built product as a whole, most of them in a real browser. `run.ts` builds both sides first. */
export default defineConfig({
  resolve: {
    alias: { '@payload-config': resolve(import.meta.dirname, '../cms/src/payload.config.ts') },
  },
  test: {
    name: 'browser',
    root: import.meta.dirname,
    include: ['**/*.browser.test.ts'],
    // Two cores: a browser, a CMS and a database at a time are enough.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});

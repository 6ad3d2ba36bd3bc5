import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of the CMS against one real, throw-away database; one Payload is shared by all files. */
export default defineConfig({
  resolve: {
    alias: { '@payload-config': resolve(import.meta.dirname, '../cms/src/payload.config.ts') },
  },
  test: {
    name: 'cms',
    root: import.meta.dirname,
    include: ['**/*.cms.test.ts'],
    globalSetup: ['src/database.ts'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

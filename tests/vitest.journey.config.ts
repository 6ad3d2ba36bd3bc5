import { defineConfig } from 'vitest/config';

/** Whole ways through the product, in a real browser, on a demo county that is started once for all of them. */
export default defineConfig({
  test: {
    name: 'journey',
    root: import.meta.dirname,
    include: ['**/*.journey.test.ts'],
    globalSetup: ['src/stack.ts'],
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});

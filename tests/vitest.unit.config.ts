import { defineConfig } from 'vitest/config';

/** Tests that need neither the CMS nor a browser; they start what they talk to themselves. */
export default defineConfig({
  test: {
    name: 'unit',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      '**/*.cms.test.ts',
      '**/*.browser.test.ts',
      '**/*.journey.test.ts',
    ],
    // Most of them wait for processes that they have started: two at a time use both cores.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

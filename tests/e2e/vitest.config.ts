import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests in a real Chromium against the real service; they need the built pages in `web/dist`. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/*.test.ts'],
    globalSetup: ['tests/e2e/built-pages.ts', 'tests/e2e/played-folder.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A busy machine is slow to draw a picture; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    // Each has a service and a browser of its own.
    maxWorkers: 2,
    // Each file tells one story; a step means nothing after one that failed.
    bail: 1,
  },
})

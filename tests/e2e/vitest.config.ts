import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { slowFirst } from '../slow-first.ts'

/** Tests in a real Chromium against the real service; they need the built pages in `web/dist`. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/*.test.ts'],
    globalSetup: ['tests/e2e/prepared.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A busy machine is slow to draw a picture; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    // Each has a service and a browser of its own; what these load holds no state, and is loaded once for all files.
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: slowFirst('/every-page.test.ts') },
    // Each file tells one story; a step means nothing after one that failed.
    bail: 1,
  },
})

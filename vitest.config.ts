import { defineConfig } from 'vitest/config'
import { slowFirst } from './tests/slow-first.ts'

export default defineConfig({
  test: {
    include: ['core/src/**/*.test.ts', 'server/src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // No module holds state of its own, so files share what they load: half the time of a run was loading it again.
    isolate: false,
    sequence: { sequencer: slowFirst('/cli/process.test.ts', '/store/open.test.ts', '/sample-year.test.ts') },
  },
})

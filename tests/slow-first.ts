import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Starts the files whose names end so before all others, in this order. Left to itself a first run begins with the
 * largest files, and ends with one worker that waits for a small but slow one.
 */
export const slowFirst = (...names: readonly string[]): typeof BaseSequencer =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const rank = ({ moduleId }: TestSpecification): number => {
        const found = names.findIndex(name => moduleId.endsWith(name))
        return found < 0 ? names.length : found
      }
      return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
    }
  }

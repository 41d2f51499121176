import type { TestProject } from 'vitest/node'
import { buildPages } from './built-pages.ts'
import { playOnce } from './played-folder.ts'

/** Prepares what all files of tests use, side by side: the pages are built while the sample year is played. */
export default async function prepare(project: TestProject): Promise<() => void> {
  const [remove] = await Promise.all([playOnce(project), buildPages()])
  return remove
}

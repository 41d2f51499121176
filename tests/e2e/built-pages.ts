import { join } from 'node:path'
import { build } from 'vite'

/** Builds the pages from their source before the first test, so that the tests never see an older state of them. */
export default async function buildPages(): Promise<void> {
  await build({ root: join(import.meta.dirname, '../../web'), logLevel: 'warn' })
}

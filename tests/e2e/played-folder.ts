import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { playYear } from '../../scripts/sample-year.ts'
import { createApp } from '../../server/src/api/app.ts'
import { openStore } from '../../server/src/store/open.ts'

const LAST_MONTH = 3

/** Plays the sample year once through the API for all files of tests; they copy its folder instead of playing it again. */
export async function playOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-played-'))
  let moment = new Date().toISOString()
  const setTime = (next: string) => {
    moment = next
  }
  const store = await openStore({ folder })
  const app = await createApp({ store, clock: { now: () => new Date(moment) } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const { document } = await playYear({ address, setTime, say: () => {}, lastMonth: LAST_MONTH })
  await app.close()
  await store.close()
  project.provide('played', { folder, document, moment })
  return () => rmSync(folder, { recursive: true, force: true })
}

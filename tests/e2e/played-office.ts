import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { PASSWORD } from '../../scripts/sample-year.ts'
import { createApp } from '../../server/src/api/app.ts'
import { openStore, type Store } from '../../server/src/store/open.ts'
import { openEmptyStore } from '../../server/src/store/test-databases.ts'

/** What the global setup played once: the sample office after its first quarter, three months closed, one bulletin issued. */
export interface Played {
  /** The data folder, closed; each file of tests works on a copy. */
  readonly folder: string
  /** The report that is broken down. */
  readonly document: string
  /** The moment at which the office stands, ISO 8601. */
  readonly moment: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Given by `played-folder.ts`. */
    readonly played: Played
  }
}

/** An office in the test's own process: a service with a clock that is set. */
export interface Office {
  readonly address: string
  readonly store: Store
  /** Sets the office's clock. */
  readonly setTime: (moment: string) => void
  /** Stops the service and leaves the store open, as in a breakdown. */
  readonly stop: () => Promise<void>
  /** Starts it again at the same address. */
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens an office on a store, at a free port. Closing it closes the store. */
async function openOffice(store: Store, moment: string): Promise<Office> {
  let now = new Date(moment)
  const setTime = (next: string) => {
    now = new Date(next)
  }
  const serve = async (port: number) => {
    const app = await createApp({ store, clock: { now: () => now } })
    return { app, address: await app.listen({ host: '127.0.0.1', port }) }
  }
  const { address, ...first } = await serve(0)
  let { app } = first
  const stop = () => app.close()
  const start = async () => {
    app = (await serve(Number(new URL(address).port))).app
  }
  const close = async () => {
    await app.close()
    await store.close()
  }
  return { address, store, setTime, stop, start, close }
}

/** An office in which nothing is there yet. */
export const openEmptyOffice = async (moment = '2024-01-20T01:00:00Z'): Promise<Office> =>
  openOffice(await openEmptyStore(), moment)

/** A copy of the office that was played, and the report that it is about. Everybody's password is `PASSWORD`. */
export async function openPlayedOffice(): Promise<Office & Pick<Played, 'document'>> {
  const { folder, document, moment } = inject('played')
  const copy = mkdtempSync(join(tmpdir(), 'duban-office-'))
  cpSync(folder, copy, { recursive: true })
  const office = await openOffice(await openStore({ folder: copy }), moment)
  const close = async () => {
    await office.close()
    rmSync(copy, { recursive: true, force: true })
  }
  return { ...office, document, close }
}

export { PASSWORD }

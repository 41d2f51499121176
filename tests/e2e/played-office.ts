import { PASSWORD, playYear } from '../../scripts/sample-year.ts'
import { createApp } from '../../server/src/api/app.ts'
import { openStore, type Store } from '../../server/src/store/open.ts'

/** The office of the sample city after some months of its year, in the test's own process. */
export interface PlayedOffice {
  readonly address: string
  readonly store: Store
  /** The report that is broken down. */
  readonly document: string
  /** Sets the office's clock. */
  readonly setTime: (moment: string) => void
  readonly close: () => Promise<void>
}

/** Plays the sample year until `lastMonth` is closed. Everybody's password is `PASSWORD`. */
export async function openPlayedOffice(lastMonth: number): Promise<PlayedOffice> {
  let now = new Date()
  const setTime = (moment: string) => {
    now = new Date(moment)
  }
  const store = await openStore({})
  const app = await createApp({ store, clock: { now: () => now } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const bound = app.server.address()
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  const { document } = await playYear({ address, setTime, say: () => {}, lastMonth })
  const close = async () => {
    await app.close()
    await store.close()
  }
  return { address, store, document, setTime, close }
}

export { PASSWORD }

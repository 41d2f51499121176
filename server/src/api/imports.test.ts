import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandAuthor } from '../change.ts'
import { systemClock } from '../clock.ts'
import { createReader, type Reader } from '../read/reader.ts'
import type { Store } from '../store/open.ts'
import { sampleReading } from '../store/sample-reading.ts'
import { openEmptyStore } from '../store/test-databases.ts'
import { createImporter } from './imports.ts'

let store: Store
beforeAll(async () => {
  store = await openEmptyStore()
})
afterAll(() => store.close())

describe('imports while others run', () => {
  it('wait up to a bound, and are refused beyond it until there is room', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    let saved = 0
    const uploads = {
      save: async () => ({ path: '', sha256: `upload ${saved++}`, isZip: false, remove: async () => {} }),
      inside: async () => ({ path: '', remove: async () => {} }),
      close: async () => {},
    }
    const reader: Reader = {
      ...createReader(),
      read: async () => {
        await gate
        return sampleReading(2024)
      },
      close: async () => {},
    }
    const importer = createImporter({ store, clock: systemClock }, reader, uploads)
    const take = () => importer.take(Readable.from([]), 'a.txt', commandAuthor)
    const waiting = Array.from({ length: 32 }, take)
    await expect(take()).rejects.toMatchObject({ code: 'imports_waiting', parameters: { waiting: 32 } })
    open()
    const done = await Promise.all(waiting)
    expect(done.filter(one => 'isNew' in one && one.isNew)).toHaveLength(1)
    expect(await take()).toMatchObject({ isNew: false })
  })
})

import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DubanError } from '../errors.ts'
import { type ImportStep, importReading } from '../import.ts'
import { findDocument, findReading, listDocuments, removeDocument } from './documents.ts'
import { FIGURE_SORTS, listFigures, sortableValue } from './figures.ts'
import { inspectStore } from './inspect.ts'
import type { Store } from './open.ts'
import { everyRecord } from './records.ts'
import { sampleReading } from './sample-reading.ts'
import { documents } from './schema.ts'
import { listTargets } from './targets.ts'
import { listTasks } from './tasks.ts'
import { onEachDatabase } from './test-databases.ts'

const STEPS: readonly ImportStep[] = ['sections', 'figures', 'targets', 'tasks', 'entries']

onEachDatabase(database => {
  let store: Store
  beforeAll(async () => {
    store = await database.open()
  })
  afterAll(async () => {
    await store.close()
    await database.close()
  })
  beforeEach(async () => {
    await store.db.delete(documents)
  })

  const counts = async () => (await inspectStore(store.db)).counts

  describe('an import', () => {
    it('keeps the reading and every record of it', async () => {
      const reading = sampleReading(2024)
      const { document, isNew } = await importReading(store, reading)
      expect(isNew).toBe(true)
      expect(document).toMatchObject({ name: 'yunling-2024.txt', year: 2024, place: '云岭市' })
      expect(await counts()).toEqual({
        documents: 1,
        sections: reading.sections.length,
        figures: reading.figures.length,
        targets: reading.targets.length,
        tasks: reading.tasks.length,
        entries: reading.ledger.length,
      })
      const packed = await findReading(store.db, document.id)
      expect(JSON.parse(gunzipSync(packed?.reading ?? '').toString())).toEqual(JSON.parse(JSON.stringify(reading)))
      expect((await inspectStore(store.db)).troubles).toEqual([])
    })

    it('of the same bytes twice is one document', async () => {
      const first = await importReading(store, sampleReading(2024))
      const before = await counts()
      const second = await importReading(store, sampleReading(2024))
      expect(second).toEqual({ document: first.document, isNew: false })
      expect(await counts()).toEqual(before)
    })

    it('of the same bytes at the same time is one document', async () => {
      const reading = sampleReading(2024)
      const done = await Promise.all(Array.from({ length: 4 }, () => importReading(store, reading)))
      expect(done.filter(({ isNew }) => isNew)).toHaveLength(1)
      expect(new Set(done.map(({ document }) => document.id)).size).toBe(1)
      expect((await counts()).documents).toBe(1)
    })

    it.each(STEPS)('that fails while %s are written leaves nothing, and the next one works', async step => {
      await importReading(store, sampleReading(2023))
      const before = await counts()
      const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
      const failing = importReading(store, sampleReading(2024), at => {
        if (at === step) throw full
      })
      await expect(failing).rejects.toMatchObject({ code: 'disk_full' })
      expect(await counts()).toEqual(before)
      expect((await importReading(store, sampleReading(2024))).isNew).toBe(true)
    })
  })

  describe('removing a document', () => {
    it('takes all its records and no others', async () => {
      const kept = await importReading(store, sampleReading(2023))
      const before = await counts()
      const { document } = await importReading(store, sampleReading(2024))
      expect(await removeDocument(store.db, document.id)).toBe(true)
      expect(await counts()).toEqual(before)
      expect(await removeDocument(store.db, document.id)).toBe(false)
      expect(await findDocument(store.db, kept.document.id)).not.toBeNull()
    })
  })

  describe('the lists', () => {
    beforeEach(async () => {
      for (const year of [2022, 2023, 2024]) await importReading(store, sampleReading(year, `${year - 2018}.1`))
    })

    it('of documents come last imported first, in pages, and are searched', async () => {
      const first = await listDocuments(store.db, { limit: 2 })
      expect(first.items.map(({ year }) => year)).toEqual([2024, 2023])
      const second = await listDocuments(store.db, { limit: 2, cursor: first.next ?? undefined })
      expect(second).toMatchObject({ next: null, total: 3 })
      expect(second.items.map(({ year }) => year)).toEqual([2022])
      expect((await listDocuments(store.db, { limit: 9, q: '2023' })).total).toBe(1)
      expect((await listDocuments(store.db, { limit: 9, q: '云岭' })).total).toBe(3)
      expect((await listDocuments(store.db, { limit: 9, q: '%' })).total).toBe(0)
    })

    it.each(Object.keys(FIGURE_SORTS).flatMap(name => [name, `-${name}`]))(
      'sorted by %s give every record once, whatever the size of the page',
      async sort => {
        const whole = await listFigures(store.db, {}, { sort, limit: 1000 })
        expect(whole.items.length).toBeGreaterThan(9)
        const keys = (items: typeof whole.items) => items.map(item => `${item.documentId} ${item.record.id}`)
        for (const limit of [1, 4]) {
          const pieces = []
          for (let cursor: string | null | undefined; cursor !== null; ) {
            const page = await listFigures(store.db, {}, { sort, limit, cursor })
            expect(page.total).toBe(whole.total)
            pieces.push(...page.items)
            cursor = page.next
          }
          expect(keys(pieces)).toEqual(keys(whole.items))
        }
      },
    )

    it('sort values as numbers, whatever is none last', async () => {
      const sorted = await listFigures(store.db, {}, { sort: '-value', limit: 1000 })
      const values = sorted.items.map(({ record }) => Number(sortableValue(record.value)))
      expect(values).toEqual([...values].sort((a, b) => b - a))
      const targets = await listTargets(store.db, {}, { sort: '-value', limit: 1000 })
      const isNumber = targets.items.map(({ record }) => record.value !== null)
      expect(isNumber).toEqual([...isNumber].sort((a, b) => Number(b) - Number(a)))
    })

    it('filter by what they say', async () => {
      const limit = 1000
      const all = (await listFigures(store.db, {}, { limit })).items.map(({ record }) => record)
      const document = (await listDocuments(store.db, { limit: 1 })).items[0]?.id
      const ofOne = await listFigures(store.db, { document }, { limit })
      expect(ofOne.total).toBe(all.length / 3)
      expect(new Set(ofOne.items.map(item => item.documentId))).toEqual(new Set([document]))
      const growth = await listFigures(store.db, { kind: 'growth' }, { limit })
      expect(growth.items.map(({ record }) => record)).toEqual(all.filter(({ kind }) => kind === 'growth'))
      const found = await listFigures(store.db, { q: '120' }, { limit })
      expect(new Set(found.items.map(({ record }) => record.text))).toEqual(new Set(['120个']))
      const measurable = await listTasks(store.db, { measurable: true }, { limit })
      const judged = await listTasks(store.db, { measurable: false }, { limit })
      expect(measurable.total + judged.total).toBe((await listTasks(store.db, {}, { limit })).total)
      const headline = await listTargets(store.db, { headline: true }, { limit })
      const other = await listTargets(store.db, { headline: false }, { limit })
      expect(headline.total + other.total).toBe((await listTargets(store.db, {}, { limit })).total)
    })

    it('refuse an order and a cursor that they do not know', async () => {
      const { next } = await listFigures(store.db, {}, { limit: 1, sort: 'value' })
      const refused = [{ sort: 'password' }, { sort: '__proto__' }, { cursor: 'x' }, { cursor: next ?? '' }]
      for (const request of refused) {
        const answer = async () => listFigures(store.db, {}, { limit: 1, ...request })
        await expect(answer()).rejects.toBeInstanceOf(DubanError)
      }
    })

    it('are written out whole, page after page', async () => {
      const { total } = await listFigures(store.db, {}, { limit: 1 })
      let rows = 0
      const narrow = (request: Parameters<typeof listFigures>[2]) => listFigures(store.db, {}, { ...request, limit: 4 })
      for await (const _ of everyRecord(narrow)) rows++
      expect(rows).toBe(total)
    })
  })

  it('tells a document whose records were tampered with', async () => {
    const { document } = await importReading(store, sampleReading(2024))
    await store.db.execute(sql`delete from figures where ordinal = 0`)
    const { troubles } = await inspectStore(store.db)
    expect(troubles).toHaveLength(1)
    expect(troubles[0]).toContain(document.id)
  })
})

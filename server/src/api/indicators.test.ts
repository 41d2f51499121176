import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importReading } from '../import.ts'
import type { Store } from '../store/open.ts'
import { sampleReading } from '../store/sample-reading.ts'
import { documents } from '../store/schema.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { createApp } from './app.ts'
import { ProblemSchema } from './schema.ts'

interface Points {
  readonly indicator: { readonly id: string }
  readonly places: readonly { readonly place: string; readonly points: number }[]
  readonly items: readonly {
    readonly [field: string]: unknown
    readonly documentId: string
    readonly id: string
    readonly place: string
    readonly kind: string | null
    readonly modality: string
    readonly period: string
  }[]
  readonly total: number
}

onEachDatabase(database => {
  let store: Store
  let app: FastifyInstance
  beforeAll(async () => {
    store = await database.open()
    app = await createApp({ store })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
    await database.close()
  })
  beforeEach(async () => {
    await store.db.delete(documents)
  })

  const get = (path: string) => app.inject(`/api/v1/indicators${path}`)
  const points = async (path: string) => (await get(path)).json<Points>()

  describe('what is refused', () => {
    it.each([
      ['an indicator that no table has', '/happiness/points', 404, 'indicator_not_found'],
      ['its CSV', '/happiness/points.csv', 404, 'indicator_not_found'],
      ['an indicator called as a property of objects', '/__proto__/points', 404, 'indicator_not_found'],
      ['NUL for an indicator', '/%00/points', 400, 'invalid_request'],
      ['an unknown kind', '/gdp/points?kind=percent', 400, 'invalid_request'],
      ['NUL for a place', '/gdp/points?place=%00', 400, 'invalid_request'],
      ['an unknown filter', '/gdp/points?year=2024', 400, 'invalid_request'],
      ['a search too long', `?q=${'x'.repeat(201)}`, 400, 'invalid_request'],
      ['a page of nothing', '?limit=0', 400, 'invalid_request'],
      ['a made-up cursor', '?cursor=abc', 400, 'invalid_cursor'],
    ])('%s', async (_, path, status, code) => {
      const answer = await get(path)
      const problem = ProblemSchema.parse(answer.json())
      expect({ status: answer.statusCode, code: problem.code }).toEqual({ status, code })
    })
  })

  it('an empty store speaks of no indicator, and of a known one says nothing', async () => {
    expect((await get('')).json()).toEqual({ items: [], next: null, total: 0 })
    expect(await points('/gdp/points')).toMatchObject({ indicator: { id: 'gdp' }, places: [], items: [], total: 0 })
  })

  describe('over three years', () => {
    beforeEach(async () => {
      for (const year of [2022, 2023, 2024]) await importReading(store, sampleReading(year, `${year - 2018}.1`))
    })

    it('lists those spoken of with their latest outcome, a level before a growth', async () => {
      const { items, total } = (await get('')).json<{ items: { id: string; latest: unknown }[]; total: number }>()
      expect(total).toBe(items.length)
      const gdp = items.find(({ id }) => id === 'gdp')
      expect(gdp).toMatchObject({ name: '地区生产总值', category: '综合', documents: 3, mentions: 9 })
      expect(gdp?.latest).toMatchObject({
        value: '1523.6',
        unit: '亿元',
        kind: 'level',
        period: '2023',
        place: '云岭市',
      })
      const revenue = items.find(({ id }) => id === 'budget_revenue')
      expect(revenue?.latest).toMatchObject({ value: '-1.3', unit: '%', kind: 'growth' })
    })

    it('lists them in pages, each once', async () => {
      const whole = (await get('')).json<{ items: { id: string }[] }>().items.map(({ id }) => id)
      const seen: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: { items: { id: string }[]; next: string | null } = (await get(`?limit=2&cursor=${cursor}`)).json<{
          items: { id: string }[]
          next: string | null
        }>()
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next
      }
      expect(seen).toEqual(whole)
      expect(seen.length).toBeGreaterThan(2)
    })

    it.each([
      ['GDP', ['gdp']],
      ['gdp', ['gdp']],
      [encodeURIComponent('生产总值'), ['gdp']],
      ['%25', []],
    ])('finds %s by name, alias or id', async (q, ids) => {
      const { items } = (await get(`?q=${q}`)).json<{ items: { id: string }[] }>()
      expect(items.map(({ id }) => id)).toEqual(ids)
    })

    it('gives every outcome and target of one, by period, and where each stands', async () => {
      const { items, places, total } = await points('/gdp/points')
      expect(total).toBe(9)
      expect(places).toEqual([{ place: '云岭市', points: 9 }])
      expect(items.map(({ period }) => period)).toEqual([...items.map(({ period }) => period)].sort())
      const last = items.filter(({ period }) => period === '2024')
      expect(last).toMatchObject([{ modality: 'target', comparator: 'about', value: '6', kind: 'growth' }])
      const reading = (await app.inject(`/api/v1/documents/${last[0]?.documentId}/reading`)).json<{
        text: string
        figures: { id: string; start: number; end: number }[]
      }>()
      const figure = reading.figures.find(({ id }) => id === last[0]?.id)
      expect(reading.text.slice(figure?.start, figure?.end)).toBe('6%')
    })

    it('narrows by place and kind', async () => {
      const own = encodeURIComponent('云岭市')
      expect((await points(`/gdp/points?place=${own}&kind=level`)).items.map(({ kind }) => kind)).toEqual(
        Array.from({ length: 3 }, () => 'level'),
      )
      expect(await points(`/gdp/points?place=${encodeURIComponent('别处')}`)).toMatchObject({ items: [], total: 0 })
    })

    it('gives the same as CSV', async () => {
      const answer = await get('/gdp/points.csv?kind=growth')
      const lines = answer.body.trimEnd().split('\r\n')
      expect(lines[0]).toMatch(/^document_id,document,report_year,id,place,period,kind,modality,/)
      expect(lines).toHaveLength(7)
    })
  })

  it('lists a target that names no number among the points, without a kind', async () => {
    const reading = sampleReading(2024)
    const target = reading.targets.find(({ value }) => value === null)
    expect(target?.reference).toBe('economic_growth')
    await importReading(store, {
      ...reading,
      targets: reading.targets.map(one => (one === target ? { ...one, indicatorId: 'gdp' } : one)),
    })
    const { items } = await points('/gdp/points')
    expect(items.filter(({ kind }) => kind === null)).toMatchObject([{ id: target?.id, reference: 'economic_growth' }])
    expect((await points('/gdp/points?kind=growth')).items.some(({ kind }) => kind === null)).toBe(false)
  })

  it('counts copies once, and tells a place within a report from the one that reports', async () => {
    const reading = sampleReading(2024)
    const [level, growth, ...rest] = reading.figures
    if (!level || !growth) throw new Error('the sample begins with a level and a growth')
    const changed = [{ ...level, region: '沙田县' }, { ...growth, trust: 'copy' as const }, ...rest]
    await importReading(store, { ...reading, figures: changed })
    const { places, total } = await points('/gdp/points')
    expect(total).toBe(2)
    expect(places.map(({ place }) => place).sort()).toEqual(['云岭市', '云岭市·沙田县'].sort())
  })
})

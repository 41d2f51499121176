import { findIndicator, type Indicator, indicators } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { POINT_COLUMNS } from '../export/columns.ts'
import {
  countIndicators,
  countPlaces,
  latestOutcomes,
  listPoints,
  listPointTargets,
  type PointFilter,
} from '../store/indicators.ts'
import type { Store } from '../store/open.ts'
import { cursorAfter, placeOf } from '../store/page.ts'
import { sendCsv } from './csv-answer.ts'
import { PointSchema, pointsOf } from './points.ts'
import {
  csvOptions,
  FigureSchema,
  IndicatorParams,
  IndicatorsQuery,
  PointsQuery,
  ProblemSchema,
  pageOf,
  storable,
} from './schema.ts'

const tags = ['indicators']
const refused = { '4xx': ProblemSchema }
const config = { action: 'document.read' } as const

/** Points in one answer: those of a place over all its years are a tenth of this; `total` says when there are more. */
const MOST_POINTS = 5000

const { value, unit, kind, modality, comparator, period } = FigureSchema.shape
const LatestSchema = z.object({
  value,
  unit,
  kind,
  modality,
  comparator,
  period,
  place: z.string(),
  documentId: z.string(),
  figure: z.string(),
})

const IndicatorSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  category: z.string(),
  unit: z.string(),
  growth: z.enum(['real', 'nominal', 'none', 'mixed']),
  direction: z.enum(['up', 'down', 'cap', 'neutral']),
})

const ListedSchema = IndicatorSchema.extend({
  mentions: z.int().describe('Figures in all reports; copies and background left out'),
  documents: z.int(),
  latest: LatestSchema.nullable(),
})

const PointsSchema = z.object({
  indicator: IndicatorSchema,
  places: z.array(z.object({ place: z.string(), points: z.int() })),
  items: z.array(PointSchema),
  total: z.int().describe('Figures there are; more than were sent where the answer is full'),
})

/** In the order of their categories, as the table first names them, then of the table. */
const ordered: readonly Indicator[] = [...Map.groupBy(indicators, ({ category }) => category).values()].flat()

const presentIndicator = ({ id, name, aliases, category, unit, growth, direction }: Indicator) => ({
  id,
  name,
  aliases,
  category,
  unit,
  growth,
  direction,
})

const isNamed = ({ id, name, aliases }: Indicator, q: string): boolean =>
  [id, name, ...aliases].some(words => words.toLowerCase().includes(q.toLowerCase()))

async function listIndicators(store: Store, { q = '', cursor, limit }: z.infer<typeof IndicatorsQuery>) {
  const counts = new Map((await countIndicators(store.db)).map(row => [row.indicatorId, row]))
  const found = ordered
    .map((indicator, ordinal) => ({ indicator, ordinal }))
    .filter(({ indicator }) => counts.has(indicator.id) && isNamed(indicator, q))
  const after = cursor === undefined ? -1 : placeOf(cursor, '').ordinal
  const rest = found.filter(({ ordinal }) => ordinal > after)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const latest = await latestOutcomes(
    store.db,
    page.map(({ indicator }) => indicator.id),
  )
  const items = page.map(({ indicator }) => {
    const { mentions = 0, documents = 0 } = counts.get(indicator.id) ?? {}
    const outcome = latest.get(indicator.id)
    if (!outcome) return { ...presentIndicator(indicator), mentions, documents, latest: null }
    const { value, unit, kind, modality, comparator, period, id: figure } = outcome.record
    const said = { value, unit, kind, modality, comparator, period, figure }
    const { documentId, about: place } = outcome
    return { ...presentIndicator(indicator), mentions, documents, latest: { ...said, place, documentId } }
  })
  const next = rest.length > page.length && last ? cursorAfter('', null, 0, last.ordinal) : null
  return { items, next, total: found.length }
}

const indicatorOf = (id: string): Indicator => {
  const indicator = findIndicator(id)
  if (!indicator) throw new DubanError('indicator_not_found', { id })
  return indicator
}

async function pointsFor(store: Store, id: string, filter: PointFilter) {
  const { items, total } = await listPoints(store.db, id, filter, MOST_POINTS)
  const targets = await listPointTargets(store.db, id, filter.place, MOST_POINTS)
  // A target without a number is of no kind.
  const shown = filter.kind ? targets.filter(({ record }) => record.figure !== null) : targets
  return { items: pointsOf(items, shown), total }
}

/** Indicators over all reports: those spoken of, and what is said of one over years and places. */
export const indicatorRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    const list = {
      tags,
      summary: 'Indicators of the table that reports speak of, by category',
      querystring: IndicatorsQuery,
      response: { 200: pageOf(ListedSchema), ...refused },
    }
    app.get('/indicators', { config, schema: list }, request => listIndicators(store, request.query))
    const points = {
      tags,
      summary: 'What reports say of an indicator over years and places',
      params: IndicatorParams,
      querystring: PointsQuery,
      response: { 200: PointsSchema, ...refused },
    }
    app.get('/indicators/:id/points', { config, schema: points }, async request => {
      const indicator = indicatorOf(request.params.id)
      const places = await countPlaces(store.db, indicator.id)
      const found = await pointsFor(store, indicator.id, request.query)
      return { indicator: presentIndicator(indicator), places, ...found }
    })
    const csv = {
      tags,
      summary: 'The same points as CSV',
      params: IndicatorParams,
      querystring: PointsQuery.extend(csvOptions),
      produces: ['text/csv'],
      response: { 200: storable, ...refused },
    }
    app.get('/indicators/:id/points.csv', { config, schema: csv }, async (request, reply) => {
      const { bom, ...filter } = request.query
      const { id } = indicatorOf(request.params.id)
      const { items } = await pointsFor(store, id, filter)
      const rows = (async function* () {
        yield* items
      })()
      return sendCsv(reply, POINT_COLUMNS, rows, { fileName: `${id}.csv`, hasBom: bom })
    })
  }

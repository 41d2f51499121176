import { createHash } from 'node:crypto'
import type { SeriesComparison } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { againstSeries } from '../outcome/against-series.ts'
import { readSeriesFile } from '../read/series-file.ts'
import {
  addSeriesTable,
  findSeriesTable,
  listSeries,
  listSeriesTables,
  removeSeriesTable,
  type SeriesTableRow,
} from '../store/series.ts'
import { fileOf } from './form.ts'
import { changeIn, type Office } from './office.ts'
import { DocumentParams, ProblemSchema, pageOf } from './schema.ts'
import { IdParams } from './schema-office.ts'
import { AgainstSeriesSchema, SeriesQuery, SeriesTableSchema, StoredSeriesSchema } from './schema-outcome.ts'

const tags = ['series']
const read = { action: 'series.read' } as const
const edit = { action: 'series.edit' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

const presentTable = ({ id, name, rowCount, importedAt, importedBy }: SeriesTableRow) => ({
  id,
  name,
  rows: rowCount,
  importedAt,
  importedBy,
})

/** Import and removal of whole tables. */
function addChanges(app: App, office: Office): void {
  const add = {
    tags,
    summary:
      'Take in a table of official series (.csv, .xlsx), wholly or not at all; the same bytes are one table (200)',
    consumes: ['multipart/form-data'],
    response: { 200: SeriesTableSchema, 201: SeriesTableSchema, ...refused },
  }
  app.post('/series', { config: edit, schema: add }, async (request, reply) => {
    const { name, content } = await fileOf(request)
    const id = createHash('sha256').update(content).digest('hex').slice(0, 16)
    const known = await findSeriesTable(office.store.db, id)
    if (known) return reply.code(200).send(presentTable(known))
    const rows = await readSeriesFile({ name, bytes: content })
    const table = await changeIn(office, request.author, async ({ tx, at, author, note }) => {
      const by = author.actor.person
      const added = await addSeriesTable(tx, { id, name, importedAt: at, importedBy: by }, rows)
      await note('series.import', { kind: 'series', id }, { name, rows: rows.length })
      return added
    })
    return reply.code(201).send(presentTable(table))
  })
  const remove = {
    tags,
    summary: 'Remove a table of series with its rows',
    params: IdParams,
    response: { 204: z.null(), ...refused },
  }
  app.delete('/series/:id', { config: edit, schema: remove }, async (request, reply) => {
    const { id } = request.params
    await changeIn(office, request.author, async ({ tx, note }) => {
      if (!(await removeSeriesTable(tx, id))) throw new DubanError('series_not_found', { id })
      await note('series.remove', { kind: 'series', id })
    })
    return reply.code(204).send(null)
  })
}

function countVerdicts(items: readonly SeriesComparison[]) {
  const counts = { confirmed: 0, rounding: 0, revised: 0, contradicted: 0, rank_contradicted: 0 }
  for (const { verdict } of items) counts[verdict] += 1
  return counts
}

/** Official series (统计数据): take in, list, remove; and a report against them. */
export const seriesRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { db } = office.store
    const tables = { tags, summary: 'Tables of series, the last first', response: { 200: z.array(SeriesTableSchema) } }
    app.get('/series/tables', { config: read, schema: tables }, async () =>
      (await listSeriesTables(db)).map(presentTable),
    )
    const list = {
      tags,
      summary: 'Values of official series',
      querystring: SeriesQuery,
      response: { 200: pageOf(StoredSeriesSchema), ...refused },
    }
    app.get('/series', { config: read, schema: list }, async request => {
      const { cursor, limit, ...filter } = request.query
      const { items, next, total } = await listSeries(db, filter, { cursor, limit })
      return { items: [...items], next, total }
    })
    const against = {
      tags,
      summary: 'The figures of a report against the official series, the contradicted first',
      params: DocumentParams,
      response: { 200: AgainstSeriesSchema, ...refused },
    }
    app.get('/documents/:id/against-series', { config: read, schema: against }, async request => {
      const items = await againstSeries(db, request.params.id)
      return { counts: countVerdicts(items), items: [...items] }
    })
    addChanges(app, office)
  }

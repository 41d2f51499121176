import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { officeDay } from '../clock.ts'
import { type IssuedTable, issuedTables } from '../store/reporting.ts'
import { listReports } from '../store/reports.ts'
import { listUnits, unitIdOf } from '../store/units.ts'
import { setOf } from '../supervision/courses.ts'
import { dueReports } from '../supervision/due-reports.ts'
import { reportingItems, timelinessOf, withMonths, withTasks } from '../supervision/reporting.ts'
import { presentReport } from '../supervision/reports.ts'
import type { Office } from './office.ts'
import { presentPage } from './present.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import {
  ReportingQuery,
  ReportingSchema,
  ReviewSchema,
  ReviewsQuery,
  TimelinessQuery,
  TimelinessSchema,
} from './schema-reporting.ts'

const tags = ['reports']
const config = { action: 'reporting.read' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

const only = (tables: readonly IssuedTable[], document: string | undefined): IssuedTable[] =>
  tables.filter(table => document === undefined || table.documentId === document)

/** A unit's month: what it reports on, and how far it is. */
function addMonth(app: App, { store, clock, sets }: Office): void {
  const { db } = store
  const schema = {
    tags,
    summary: 'What a unit reports on for a month, each with its report of the month and the one before',
    querystring: ReportingQuery,
    response: { 200: ReportingSchema, ...refused },
  }
  app.get('/reporting', { config, schema }, async request => {
    const set = setOf({}, clock.now())
    await sets.ensure(set)
    const id = await unitIdOf(db, request.query.unit ?? request.author.actor.unit, set.asOf)
    const unit = (await listUnits(db)).find(one => one.id === id)
    const issued = await issuedTables(db)
    const tables = await Promise.all(
      issued.map(async table => withMonths(table, await dueReports(db, table), set.asOf)),
    )
    const table = tables.find(({ documentId }) => documentId === request.query.document) ?? tables[0]
    const asked = request.query.month ?? table?.month ?? table?.months.at(-1)?.month
    const month = table?.months.find(one => one.month === asked)
    const items =
      table && month && unit ? await reportingItems(db, { ...table, unit: id, month: month.month, set }) : []
    return {
      today: set.asOf,
      unit: unit ? { id, name: unit.name } : null,
      tables,
      documentId: table?.documentId ?? '',
      month: month?.month ?? null,
      dueOn: month?.dueOn ?? null,
      isClosed: month?.isClosed ?? false,
      items: items.map(({ current, last, ...item }) => ({
        ...item,
        current: current && presentReport(current),
        last: last && presentReport(last),
      })),
    }
  })
}

/** How units hand in their reports. */
function addTimeliness(app: App, { store, clock, cache, sets }: Office): void {
  const { db } = store
  const schema = {
    tags,
    summary: 'Reports that lead units owed for a month: in time, late, missing',
    querystring: TimelinessQuery,
    response: { 200: TimelinessSchema, ...refused },
  }
  app.get('/timeliness', { config, schema }, async request => {
    const { document, month } = request.query
    const set = setOf({}, clock.now())
    await sets.ensure(set)
    const unit = request.query.unit === undefined ? undefined : await unitIdOf(db, request.query.unit, set.asOf)
    return cache.answer(db, JSON.stringify(['timeliness', document, month, unit, set]), async () => {
      const names = new Map((await listUnits(db)).map(one => [one.id, one.name]))
      const issued = only(await issuedTables(db), document)
      const tables = []
      const rows = []
      for (const table of issued) {
        const due = await dueReports(db, table)
        const told = withMonths(table, due, set.asOf)
        tables.push(told)
        for (const { isAsked: _, ...one } of told.months.filter(known => month === undefined || known.month === month))
          for (const { asked, onTime, late, ...row } of await timelinessOf(db, table, { ...one, unit, set, due }))
            rows.push({
              documentId: table.documentId,
              ...one,
              ...row,
              name: names.get(row.unit) ?? '',
              asked,
              onTime,
              late,
              missing: asked - onTime - late,
            })
      }
      return { today: set.asOf, tables, rows }
    })
  })
}

/** A unit's month (填报), timeliness (报送及时性), and what waits for a decision (审核). */
export const reportingRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    addMonth(app, office)
    addTimeliness(app, office)
    const { db } = office.store
    const schema = {
      tags,
      summary:
        'Reports that wait for the caller: a head’s unit’s, or those that heads approved; the last handed in first',
      querystring: ReviewsQuery,
      response: { 200: pageOf(ReviewSchema), ...refused },
    }
    app.get('/reviews', { config: { action: 'report.review' }, schema }, async request => {
      const { cursor, limit, month } = request.query
      const { role, unit: own } = request.author.actor
      const isHead = role === 'unit_head'
      const asked =
        request.query.unit === undefined
          ? undefined
          : await unitIdOf(db, request.query.unit, officeDay(office.clock.now()))
      const where = {
        state: isHead ? ('submitted' as const) : ('approved' as const),
        unit: isHead ? own : asked,
        month,
      }
      const page = await listReports(db, where, { cursor, limit, accepted: false })
      const items = await withTasks(db, page.items)
      return presentPage({ ...page, items }, ({ report, ...rest }) => ({ ...rest, report: presentReport(report) }))
    })
  }

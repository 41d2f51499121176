import { judgements, type TargetOutcome } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { DubanError } from '../errors.ts'
import { OUTCOME_COLUMNS } from '../export/outcome-columns.ts'
import {
  type Comparer,
  createComparer,
  lineOf,
  placesWithPairs,
  tasksOf,
  type YearPair,
} from '../outcome/fulfilment.ts'
import type { Database } from '../store/database.ts'
import { cursorAfter, placeOf } from '../store/page.ts'
import type { DatedReport } from '../store/reports-by-place.ts'
import { sendCsv } from './csv-answer.ts'
import type { Office } from './office.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import {
  FulfilmentCsvQuery,
  FulfilmentQuery,
  FulfilmentSchema,
  FulfilmentTasksQuery,
  TaskOutcomeSchema,
} from './schema-outcome.ts'

const tags = ['fulfilment']
const config = { action: 'document.read' } as const
const refused = { '4xx': ProblemSchema }

const ruleNames = new Map<string, string>(judgements.map(({ rule, name }) => [rule, name]))

const presentOutcome = (outcome: TargetOutcome) => ({
  ...outcome,
  line: lineOf(outcome),
  ruleName: ruleNames.get(outcome.rule) ?? outcome.rule,
})

const presentReport = ({ id, name, title, year }: DatedReport) => ({ id, name, title, year })

async function presentPair(comparer: Comparer, pair: YearPair) {
  const { targets, tasks, vanished, findings } = await comparer.compare(pair)
  const counted = { reported_done: 0, going_on: 0, said_again: 0, not_mentioned: 0 }
  for (const { status } of tasks) counted[status] += 1
  return {
    year: pair.year,
    earlier: presentReport(pair.earlier),
    later: presentReport(pair.later),
    outcomes: targets.map(presentOutcome),
    tasks: counted,
    vanished,
    findings: findings.map(({ rule, severity, message, arithmetic }) => ({ rule, severity, message, arithmetic })),
  }
}

async function fulfilmentOf(db: Database, comparer: Comparer, asked: string | undefined) {
  const places = await placesWithPairs(db)
  const place = asked ?? places[0]?.place ?? ''
  const pairs: Awaited<ReturnType<typeof presentPair>>[] = []
  // One after another: each takes the processor for a while, and others wait.
  for (const pair of places.find(found => found.place === place)?.pairs ?? [])
    pairs.push(await presentPair(comparer, pair))
  const listed = places.map(found => ({ place: found.place, years: found.pairs.map(({ year }) => year) }))
  return { place, places: listed, pairs }
}

/** 目标兑现: targets and tasks of one report against the next, over all years of a place. */
export const fulfilmentRoutes =
  ({ store: { db } }: Office): FastifyPluginAsyncZod =>
  async app => {
    const comparer = createComparer(db)
    const whole = {
      tags,
      summary: 'What became of the targets of each report in the next, over the years of a place',
      querystring: FulfilmentQuery,
      response: { 200: FulfilmentSchema, ...refused },
    }
    app.get('/fulfilment', { config, schema: whole }, request => fulfilmentOf(db, comparer, request.query.place))
    const csv = {
      tags,
      summary: 'The same as CSV, one line a target',
      querystring: FulfilmentCsvQuery,
      response: refused,
    }
    app.get('/fulfilment.csv', { config, schema: csv }, async (request, reply) => {
      const { place, pairs } = await fulfilmentOf(db, comparer, request.query.place)
      const rows = pairs.flatMap(pair => pair.outcomes.map(outcome => ({ place, ...pair, outcome })))
      const hasBom = request.query.bom === 'true'
      return sendCsv(
        reply,
        OUTCOME_COLUMNS,
        (async function* () {
          yield* rows
        })(),
        { fileName: 'fulfilment.csv', hasBom },
      )
    })
    const tasks = {
      tags,
      summary: 'Tasks of a report, followed into the next',
      querystring: FulfilmentTasksQuery,
      response: { 200: pageOf(TaskOutcomeSchema), ...refused },
    }
    app.get('/fulfilment/tasks', { config, schema: tasks }, async request => {
      const { place, year, cursor, limit, ...wanted } = request.query
      const pair = (await placesWithPairs(db))
        .find(found => found.place === place)
        ?.pairs.find(one => one.year === year)
      if (!pair) throw new DubanError('pair_not_found', { place, year })
      const found = tasksOf(await comparer.compare(pair), wanted)
      const from = cursor === undefined ? 0 : placeOf(cursor, 'tasks').ordinal
      const to = from + limit
      const next = to < found.length ? cursorAfter('tasks', null, 0, to) : null
      return { items: found.slice(from, to), next, total: found.length }
    })
  }

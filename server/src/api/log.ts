import type { LogEntry } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Columns } from '../export/csv.ts'
import { everyEntry, listLog, verifyStoredLog } from '../store/log.ts'
import type { Store } from '../store/open.ts'
import { sendCsv } from './csv-answer.ts'
import { presentPage } from './present.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { LogCsvQuery, LogEntrySchema, LogQuery, LogVerificationQuery, LogVerificationSchema } from './schema-office.ts'

const tags = ['log']
const config = { action: 'log.read' } as const

const schema = {
  tags,
  summary: 'The log: whole, newest first; with `kind` and `subject` the story of one thing, oldest first',
  querystring: LogQuery,
  response: { 200: pageOf(LogEntrySchema), '4xx': ProblemSchema },
}

const csvSchema = {
  tags,
  summary: 'The same entries as CSV',
  querystring: LogCsvQuery,
  produces: ['text/csv'],
  response: { 200: z.string(), '4xx': ProblemSchema },
}

const verificationSchema = {
  tags,
  summary: 'Every entry verified against the one before it, from the first',
  querystring: LogVerificationQuery,
  response: { 200: LogVerificationSchema, '4xx': ProblemSchema },
}

const COLUMNS: Columns<LogEntry> = [
  ['number', entry => entry.number],
  ['at', entry => entry.at],
  ['person', entry => entry.by.person],
  ['post', entry => entry.by.post],
  ['unit', entry => entry.by.unit],
  ['role', entry => entry.by.role],
  ['address', entry => entry.address],
  ['action', entry => entry.action],
  ['kind', entry => entry.subject.kind],
  ['subject', entry => entry.subject.id],
  ['data', entry => JSON.stringify(entry.data)],
  ['previous', entry => entry.previous],
  ['hash', entry => entry.hash],
]

/** The log, readable and nothing else: in pages, as CSV, verified. */
export const logRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    app.get('/log', { config, schema }, async request =>
      presentPage(await listLog(store.db, request.query), entry => entry),
    )
    app.get('/log.csv', { config, schema: csvSchema }, async (request, reply) => {
      const { bom, ...filter } = request.query
      return sendCsv(reply, COLUMNS, everyEntry(store.db, filter), { fileName: 'log.csv', hasBom: bom })
    })
    app.get('/log/verification', { config, schema: verificationSchema }, async request =>
      verifyStoredLog(store.db, request.query.head),
    )
  }

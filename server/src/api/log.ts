import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listLog } from '../store/log.ts'
import type { Store } from '../store/open.ts'
import { presentPage } from './present.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { LogEntrySchema, LogQuery } from './schema-office.ts'

const schema = {
  tags: ['log'],
  summary: 'The log: whole, newest first; with `kind` and `subject` the story of one thing, oldest first',
  querystring: LogQuery,
  response: { 200: pageOf(LogEntrySchema), '4xx': ProblemSchema },
}

/** The log, readable and nothing else. */
export const logRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    app.get('/log', { config: { action: 'log.read' }, schema }, async request =>
      presentPage(await listLog(store.db, request.query), entry => entry),
    )
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { TARGET_COLUMNS, withDocument } from '../export/columns.ts'
import type { Store } from '../store/open.ts'
import { everyRecord } from '../store/records.ts'
import { listTargets } from '../store/targets.ts'
import { sendCsv } from './csv-answer.ts'
import { presentFound, presentPage } from './present.ts'
import { ofDocument, ProblemSchema, pageOf, TargetSchema, TargetsCsvQuery, TargetsQuery } from './schema.ts'

const tags = ['targets']
const response = { 200: pageOf(TargetSchema.extend(ofDocument)), '4xx': ProblemSchema }

/** Targets over all documents, as pages and as CSV. */
export const targetRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    const list = { tags, summary: 'Targets', querystring: TargetsQuery, response }
    app.get('/targets', { schema: list }, async request =>
      presentPage(await listTargets(store.db, request.query, request.query), presentFound),
    )
    const csv = {
      tags,
      summary: 'Targets as CSV',
      querystring: TargetsCsvQuery,
      produces: ['text/csv'],
      response: { 200: z.string(), '4xx': ProblemSchema },
    }
    app.get('/targets.csv', { schema: csv }, async (request, reply) => {
      const { sort, bom, ...filter } = request.query
      const rows = everyRecord(page => listTargets(store.db, filter, page), sort)
      return sendCsv(reply, withDocument(TARGET_COLUMNS), rows, { fileName: 'targets.csv', hasBom: bom })
    })
  }

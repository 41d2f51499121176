import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { FIGURE_COLUMNS, withDocument } from '../export/columns.ts'
import { listFigures } from '../store/figures.ts'
import type { Store } from '../store/open.ts'
import { everyRecord } from '../store/records.ts'
import { sendCsv } from './csv-answer.ts'
import { presentFound, presentPage } from './present.ts'
import { FigureSchema, FiguresCsvQuery, FiguresQuery, ofDocument, ProblemSchema, pageOf } from './schema.ts'

const tags = ['figures']
const response = { 200: pageOf(FigureSchema.extend(ofDocument)), '4xx': ProblemSchema }

/** Figures over all documents, as pages and as CSV. */
export const figureRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    const list = { tags, summary: 'Figures', querystring: FiguresQuery, response }
    app.get('/figures', { schema: list }, async request =>
      presentPage(await listFigures(store.db, request.query, request.query), presentFound),
    )
    const csv = {
      tags,
      summary: 'Figures as CSV',
      querystring: FiguresCsvQuery,
      produces: ['text/csv'],
      response: { 200: z.string(), '4xx': ProblemSchema },
    }
    app.get('/figures.csv', { schema: csv }, async (request, reply) => {
      const { sort, bom, ...filter } = request.query
      const rows = everyRecord(page => listFigures(store.db, filter, page), sort)
      return sendCsv(reply, withDocument(FIGURE_COLUMNS), rows, { fileName: 'figures.csv', hasBom: bom })
    })
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { TASK_COLUMNS, withDocument } from '../export/columns.ts'
import type { Store } from '../store/open.ts'
import { everyRecord } from '../store/records.ts'
import { listTasks } from '../store/tasks.ts'
import { sendCsv } from './csv-answer.ts'
import { presentFound, presentPage } from './present.ts'
import { ofDocument, ProblemSchema, pageOf, TaskSchema, TasksCsvQuery, TasksQuery } from './schema.ts'

const tags = ['tasks']
const config = { action: 'document.read' } as const
const response = { 200: pageOf(TaskSchema.extend(ofDocument)), '4xx': ProblemSchema }

/** Tasks over all documents, as pages and as CSV. */
export const taskRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    const list = { tags, summary: 'Tasks', querystring: TasksQuery, response }
    app.get('/tasks', { config, schema: list }, async request =>
      presentPage(await listTasks(store.db, request.query, request.query), presentFound),
    )
    const csv = {
      tags,
      summary: 'Tasks as CSV',
      querystring: TasksCsvQuery,
      produces: ['text/csv'],
      response: { 200: z.string(), '4xx': ProblemSchema },
    }
    app.get('/tasks.csv', { config, schema: csv }, async (request, reply) => {
      const { sort, bom, ...filter } = request.query
      const rows = everyRecord(page => listTasks(store.db, filter, page), sort)
      return sendCsv(reply, withDocument(TASK_COLUMNS), rows, { fileName: 'tasks.csv', hasBom: bom })
    })
  }

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Store } from '../store/open.ts'
import { listTasks } from '../store/tasks.ts'
import { presentFound, presentPage } from './present.ts'
import { ofDocument, ProblemSchema, pageOf, TaskSchema, TasksQuery } from './schema.ts'

const schema = {
  tags: ['tasks'],
  summary: 'Tasks',
  querystring: TasksQuery,
  response: { 200: pageOf(TaskSchema.extend(ofDocument)), '4xx': ProblemSchema },
}

/** Tasks over all documents. */
export const taskRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    app.get('/tasks', { schema }, async request =>
      presentPage(await listTasks(store.db, request.query, request.query), presentFound),
    )
  }

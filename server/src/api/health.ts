import { sql } from 'drizzle-orm'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError, reasonOf } from '../errors.ts'
import type { Store } from '../store/open.ts'
import { VERSION } from '../version.ts'
import { ProblemSchema } from './schema.ts'

const schema = {
  tags: ['service'],
  summary: 'Whether the service and its store answer',
  response: {
    200: z.object({ status: z.literal('ok'), version: z.string(), store: z.enum(['pglite', 'postgresql']) }),
    503: ProblemSchema,
  },
}

/** Health of the service: asks the store a question, so that a store that is gone shows. */
export const healthRoutes =
  (store: Store): FastifyPluginAsyncZod =>
  async app => {
    app.get('/health', { schema }, async () => {
      try {
        await store.db.execute(sql`select 1`)
      } catch (error) {
        throw new DubanError('store_unreachable', { address: store.kind, reason: reasonOf(error) }, error)
      }
      return { status: 'ok' as const, version: VERSION, store: store.kind }
    })
  }

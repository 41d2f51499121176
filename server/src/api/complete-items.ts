import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CompleteItem, listComplete } from '../store/complete-items.ts'
import { tableOf } from '../supervision/breakdown.ts'
import { completeItem, reopenItem } from '../supervision/complete-items.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { ActorSchema, shortText } from './schema-office.ts'
import { PeriodParams } from './schema-periods.ts'
import { list } from './schema-supervision.ts'

const CompleteSchema = z.object({
  assignmentId: z.string(),
  month: z.string(),
  at: z.string(),
  by: ActorSchema,
  isAutomatic: z.boolean().describe('It followed from the lock of its last report of the month'),
  colour: z.string().describe('The light that it keeps in the month'),
})

const ItemParams = PeriodParams.extend({ assignment: shortText })
const refused = { '4xx': ProblemSchema }

const present = ({ assignmentId, month, at, by, isAutomatic, state }: CompleteItem) => ({
  assignmentId,
  month,
  at,
  by,
  isAutomatic,
  colour: state.colour,
})

/** Items of an open month that are complete: mark one, undo it, list them. */
export const completeItemRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const tags = ['periods']
    const path = '/documents/:id/periods/:month/complete'
    const close = { action: 'period.close' } as const
    const all = {
      tags,
      summary: 'Items of a month that are marked complete, each as it stood then',
      params: PeriodParams,
      response: { 200: list(CompleteSchema), ...refused },
    }
    app.get(path, { config: { action: 'report.read' }, schema: all }, async request => {
      const { id, month } = request.params
      await tableOf(office.store.db, id)
      return (await listComplete(office.store.db, id, month)).map(present)
    })
    const mark = {
      tags,
      summary: 'Mark an item complete: it stands in its month as it stands now, whatever is reported before closing',
      params: ItemParams,
      response: { 200: CompleteSchema, ...refused },
    }
    app.put(`${path}/:assignment`, { config: close, schema: mark }, async request => {
      const { id: document, month, assignment } = request.params
      return present(
        await changeIn(office, request.author, change => completeItem(change, { document, month, assignment })),
      )
    })
    const undo = {
      tags,
      summary: 'Take the mark of an item away, until its month is closed',
      params: ItemParams,
      response: { 204: z.null(), ...refused },
    }
    app.delete(`${path}/:assignment`, { config: close, schema: undo }, async (request, reply) => {
      const { id: document, month, assignment } = request.params
      await changeIn(office, request.author, change => reopenItem(change, { document, month, assignment }))
      return reply.code(204).send(null)
    })
  }

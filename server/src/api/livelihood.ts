import { satisfactionOf } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { linkedTasks } from '../registers/links.ts'
import { livelihoodFields, livelihoodRegister } from '../registers/livelihood.ts'
import { pageOfRows } from '../registers/pages.ts'
import { entryById, importTable } from '../registers/register.ts'
import { listRegister, type RegisterRow } from '../store/registers.ts'
import { listUnits } from '../store/units.ts'
import { isInside } from './assignment-filter.ts'
import { versionTag } from './etag.ts'
import type { Office } from './office.ts'
import { addRegisterChanges } from './register-changes.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { IdParams } from './schema-office.ts'
import { LivelihoodQuery, LivelihoodSchema } from './schema-registers.ts'

const tags = ['livelihood']
const config = { action: 'livelihood.read' } as const
const refused = { '4xx': ProblemSchema }

async function presenter({ store }: Office, rows: readonly RegisterRow<'livelihood'>[], isInside: boolean) {
  const names = new Map((await listUnits(store.db)).map(({ id, name }) => [id, name]))
  const ids = rows.flatMap(({ record }) => record.assignments)
  const tasks = await linkedTasks(store.db, ids, isInside)
  return ({ id, ordinal, version, leadUnit: unit, record }: RegisterRow<'livelihood'>) => ({
    id,
    ordinal,
    version,
    unit,
    ...record,
    leadUnit: names.get(unit) ?? '',
    tasks: record.assignments.flatMap(task => tasks.get(task) ?? []),
    satisfaction: record.votes && satisfactionOf(record.votes),
  })
}

/** Livelihood items (民生实事): list, read, add, change, take in a table. */
export const livelihoodRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { db } = office.store
    const all = {
      tags,
      summary: 'Livelihood items of a year or of all',
      querystring: LivelihoodQuery,
      response: { 200: pageOf(LivelihoodSchema), ...refused },
    }
    app.get('/livelihood', { config, schema: all }, async request => {
      const { year, ...asked } = request.query
      const rows = await listRegister(db, 'livelihood')
      const page = pageOfRows(year === undefined ? rows : rows.filter(({ record }) => record.year === year), asked)
      const present = await presenter(office, page.items, isInside(request.author.actor.role))
      return { ...page, items: page.items.map(present) }
    })
    const one = {
      tags,
      summary: 'A livelihood item; the ETag is the version for If-Match',
      params: IdParams,
      response: { 200: LivelihoodSchema, ...refused },
    }
    app.get('/livelihood/:id', { config, schema: one }, async (request, reply) => {
      const row = await entryById(db, 'livelihood', request.params.id)
      reply.header('etag', versionTag(row.version))
      return (await presenter(office, [row], isInside(request.author.actor.role)))(row)
    })
    addRegisterChanges(app, office, {
      path: '/livelihood',
      tag: 'livelihood',
      action: 'livelihood.edit',
      register: livelihoodRegister,
      fields: livelihoodFields,
      importTable: (change, bytes) => importTable(change, livelihoodRegister, bytes),
    })
  }

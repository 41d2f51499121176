import { bulletinText } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { bulletinDocx } from '../export/bulletin-docx.ts'
import { findBulletin, findPeriod, type IssuedBulletin, listBulletins, listPeriods } from '../store/periods.ts'
import { burdenOf } from '../supervision/burden.ts'
import { closeMonth, draftBulletin, issueBulletin } from '../supervision/periods.ts'
import { sendDocx } from './docx-answer.ts'
import { sendKept } from './kept-answer.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { BurdenQuery, BurdenSchema } from './schema-matters.ts'
import {
  BulletinBody,
  BulletinListSchema,
  BulletinParams,
  BulletinSchema,
  ClosedSchema,
  FrozenSchema,
  PeriodBody,
  PeriodParams,
  PeriodSchema,
  PeriodsQuery,
  PreviewSchema,
} from './schema-periods.ts'
import { list } from './schema-supervision.ts'

const read = { action: 'bulletin.read' } as const
const close = { action: 'period.close' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

const present = (bulletin: IssuedBulletin) => ({ ...bulletin, text: bulletinText(bulletin.record) })

/** Bulletins: look before, issue, read, as .docx. */
function addBulletins(app: App, office: Office): void {
  const tags = ['bulletins']
  const { db } = office.store
  const find = async ({ year, number }: { year: number; number: number }): Promise<IssuedBulletin> => {
    const bulletin = await findBulletin(db, year, number)
    if (!bulletin) throw new DubanError('bulletin_not_found', { number: `${year}/${number}` })
    return bulletin
  }
  const preview = {
    tags,
    summary: 'A bulletin as it would be issued, with what does not add up',
    body: BulletinBody,
    response: { 200: PreviewSchema, ...refused },
  }
  app.post('/bulletins/preview', { config: close, schema: preview }, async request => {
    const { document, month, ...words } = request.body
    const today = officeDay(office.clock.now())
    const record = await draftBulletin(db, { document, month, words, today })
    return { record, text: bulletinText(record), flaws: record.flaws }
  })
  const issue = {
    tags,
    summary: 'Issue the bulletin of a closed month, numbered; one that does not add up is refused',
    body: BulletinBody,
    response: { 201: BulletinSchema, ...refused },
  }
  app.post('/bulletins', { config: close, schema: issue }, async (request, reply) => {
    const { document, month, ...words } = request.body
    const made = await changeIn(office, request.author, change => issueBulletin(change, document, month, words))
    return reply.code(201).send(present(made))
  })
  const all = { tags, summary: 'Bulletins, the last first', response: { 200: BulletinListSchema } }
  app.get('/bulletins', { config: read, schema: all }, async () => listBulletins(db))
  const one = {
    tags,
    summary: 'A bulletin, every number with its rows',
    params: BulletinParams,
    response: { 200: BulletinSchema, ...refused },
  }
  app.get('/bulletins/:year/:number', { config: read, schema: one }, async (request, reply) => {
    const { year, number } = request.params
    await sendKept(office, request, reply, ['bulletin', year, number], async () =>
      JSON.stringify(present(await find({ year, number }))),
    )
  })
  const docx = { tags, summary: 'A bulletin as .docx', params: BulletinParams, response: refused }
  app.get('/bulletins/:year/:number/docx', { config: read, schema: docx }, async (request, reply) => {
    const { record, year, number } = await find(request.params)
    return sendDocx(reply, `bulletin-${year}-${number}`, await bulletinDocx(record))
  })
}

/** Months: close, list, look at what was frozen; the burden of reporting. */
export const periodRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const tags = ['periods']
    const { db } = office.store
    const add = {
      tags,
      summary: 'Close a month of a table: freeze its board, lock its accepted reports',
      body: PeriodBody,
      response: { 201: ClosedSchema, ...refused },
    }
    app.post('/periods', { config: close, schema: add }, async (request, reply) => {
      const { document, month, earlyReason } = request.body
      const closed = await changeIn(office, request.author, change => closeMonth(change, document, month, earlyReason))
      return reply.code(201).send(closed)
    })
    const all = { tags, summary: 'Closed months', querystring: PeriodsQuery, response: { 200: list(PeriodSchema) } }
    app.get('/periods', { config: read, schema: all }, async request => listPeriods(db, request.query.document))
    const one = {
      tags,
      summary: 'A closed month as it was frozen',
      params: PeriodParams,
      response: { 200: FrozenSchema, ...refused },
    }
    app.get('/documents/:id/periods/:month', { config: { action: 'report.read' }, schema: one }, async request => {
      const { id, month } = request.params
      const period = await findPeriod(db, id, month)
      if (!period) throw new DubanError('period_not_found', { month })
      return period
    })
    const burden = {
      tags: ['burden'],
      summary: 'What units are asked for in a month, and what twice',
      querystring: BurdenQuery,
      response: { 200: BurdenSchema, ...refused },
    }
    app.get('/burden', { config: { action: 'burden.read' }, schema: burden }, async request =>
      burdenOf(db, request.query.month),
    )
    addBulletins(app, office)
  }

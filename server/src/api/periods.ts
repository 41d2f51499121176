import { bulletinText } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { bulletinDocx } from '../export/bulletin-docx.ts'
import {
  findBulletin,
  findBulletinBody,
  findPeriod,
  listAnnex,
  listBulletins,
  listPeriods,
  originOf,
  type ReadBulletin,
} from '../store/periods.ts'
import { takeApart } from '../supervision/bulletin-parts.ts'
import { burdenOf } from '../supervision/burden.ts'
import { closeMonth, draftBulletin, issueBulletin } from '../supervision/periods.ts'
import { sendDocx } from './docx-answer.ts'
import { sendLasting } from './lasting-answer.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { BurdenQuery, BurdenSchema } from './schema-matters.ts'
import {
  AnnexQuery,
  AnnexSchema,
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

const present = (bulletin: ReadBulletin) => ({ ...bulletin, text: bulletinText(bulletin.record) })

const missing = ({ year, number }: { year: number; number: number }) =>
  new DubanError('bulletin_not_found', { number: `${year}/${number}` })

/** The annex of a bulletin, page by page; or the rows behind one of its numbers. */
function addAnnex(app: App, office: Office): void {
  const { db } = office.store
  const annex = {
    tags: ['bulletins'],
    summary: 'The annex of a bulletin; with `of`, the rows behind the number at that place of its text',
    params: BulletinParams,
    querystring: AnnexQuery,
    response: { 200: AnnexSchema, ...refused },
  }
  app.get('/bulletins/:year/:number/annex', { config: read, schema: annex }, async (request, reply) => {
    const { year, number } = request.params
    const { of, ...page } = request.query
    await sendLasting(office, request, reply, ['annex', year, number, of, page], async () => {
      if (!(await findBulletinBody(db, year, number))) throw missing(request.params)
      const ids = of === undefined ? null : await originOf(db, year, number, of)
      if (of !== undefined && ids === null) throw new DubanError('invalid_request', { reason: `of=${of}` })
      const listed = await listAnnex(db, { year, number, ids }, page)
      return JSON.stringify({ ...listed, ids })
    })
  })
}

/** Bulletins: look before, issue, read, as .docx. */
function addBulletins(app: App, office: Office): void {
  const tags = ['bulletins']
  const { db } = office.store
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
    const { body, origins, annex } = takeApart(record)
    return { record: body, text: bulletinText(body), flaws: record.flaws, origins, annex }
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
    return reply.code(201).send(present({ ...made, record: takeApart(made.record).body }))
  })
  const all = { tags, summary: 'Bulletins, the last first', response: { 200: BulletinListSchema } }
  app.get('/bulletins', { config: read, schema: all }, async () => listBulletins(db))
  const one = {
    tags,
    summary: 'A bulletin without its annex; every number tells how many rows stand behind it',
    params: BulletinParams,
    response: { 200: BulletinSchema, ...refused },
  }
  app.get('/bulletins/:year/:number', { config: read, schema: one }, async (request, reply) => {
    const { year, number } = request.params
    await sendLasting(office, request, reply, ['bulletin', year, number], async () => {
      const found = await findBulletinBody(db, year, number)
      if (!found) throw missing(request.params)
      return JSON.stringify(present(found))
    })
  })
  const docx = { tags, summary: 'A bulletin as .docx', params: BulletinParams, response: refused }
  app.get('/bulletins/:year/:number/docx', { config: read, schema: docx }, async (request, reply) => {
    const { year, number } = request.params
    const found = await findBulletin(db, year, number)
    if (!found) throw missing(request.params)
    return sendDocx(reply, `bulletin-${year}-${number}`, await bulletinDocx(found.record))
  })
  addAnnex(app, office)
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

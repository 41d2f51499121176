import { comparisonTable } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { comparisonDocx, reviewDocx } from '../export/year-end-docx.ts'
import type { BreakdownRecord } from '../store/breakdowns.ts'
import { tableOf } from '../supervision/breakdown.ts'
import { judgeYear, reviewOf, scoresOf } from '../supervision/year-end.ts'
import { sendDocx } from './docx-answer.ts'
import type { Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { ComparisonSchema, ReviewSchema, ScoresQuery, ScoresSchema, VerdictsSchema } from './schema-periods.ts'
import { DocumentParams } from './schema-supervision.ts'

type App = Parameters<FastifyPluginAsyncZod>[0]

const tags = ['year-end']
const read = { action: 'bulletin.read' } as const
const inside = { action: 'score.read' } as const
const refused = { '4xx': ProblemSchema }

/** What the office alone sees: the draft of the review, and scores. */
function addInside(app: App, { store: { db }, clock }: Office, issued: (id: string) => Promise<BreakdownRecord>): void {
  const today = () => officeDay(clock.now())
  const params = DocumentParams
  const review = {
    tags,
    summary: 'The draft of next year’s review, sentence by sentence',
    params,
    response: { 200: ReviewSchema, ...refused },
  }
  app.get('/documents/:id/review', { config: inside, schema: review }, async request =>
    reviewOf(db, await issued(request.params.id), today()),
  )
  const reviewFile = { tags, summary: 'The draft of next year’s review as .docx', params, response: refused }
  app.get('/documents/:id/review.docx', { config: inside, schema: reviewFile }, async (request, reply) => {
    const breakdown = await issued(request.params.id)
    return sendDocx(
      reply,
      'review',
      await reviewDocx(await reviewOf(db, breakdown, today()), `${breakdown.year}年工作回顾（草稿）`),
    )
  })
  const scores = {
    tags,
    summary: 'Scores of lead units by a profile; what cannot be assessed is left out and listed',
    params,
    querystring: ScoresQuery,
    response: { 200: ScoresSchema, ...refused },
  }
  app.get('/documents/:id/scores', { config: inside, schema: scores }, async request =>
    scoresOf(db, await issued(request.params.id), request.query.profile, today()),
  )
}

/** The end of the year: verdicts, 对照表, scores, the draft of the next review. */
export const yearEndRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { db } = office.store
    const today = () => officeDay(office.clock.now())
    const issued = async (id: string) => {
      const breakdown = await tableOf(db, id)
      if (!breakdown.isIssued) throw new DubanError('breakdown_not_found', { id })
      return breakdown
    }
    const params = DocumentParams
    const verdicts = {
      tags,
      summary: 'Verdicts on every target under both its aims',
      params,
      response: { 200: VerdictsSchema, ...refused },
    }
    app.get('/documents/:id/verdicts', { config: read, schema: verdicts }, async request =>
      (await judgeYear(db, await issued(request.params.id), today())).map(judged => ({
        targetId: judged.target.id,
        text: judged.target.text,
        leadUnit: judged.leadUnit,
        verdicts: judged.verdicts,
      })),
    )
    const comparison = {
      tags,
      summary: 'Target against result, one row a target',
      params,
      response: { 200: ComparisonSchema, ...refused },
    }
    app.get('/documents/:id/comparison', { config: read, schema: comparison }, async request =>
      comparisonTable(await judgeYear(db, await issued(request.params.id), today())),
    )
    const comparisonFile = { tags, summary: 'Target against result as .docx', params, response: refused }
    app.get('/documents/:id/comparison.docx', { config: read, schema: comparisonFile }, async (request, reply) => {
      const breakdown = await issued(request.params.id)
      const rows = comparisonTable(await judgeYear(db, breakdown, today()))
      return sendDocx(reply, 'comparison', await comparisonDocx(rows, `${breakdown.year}年目标任务完成情况对照表`))
    })
    addInside(app, office, issued)
  }

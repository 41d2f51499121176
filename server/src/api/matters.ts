import { type Actor, type StepName, stepsFrom } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Action } from '../accounts/matrix.ts'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { listAccounts } from '../store/accounts.ts'
import { tablesInForce } from '../store/breakdowns.ts'
import { ENDED, findMatter, listMatters, owedMatters, recordsOf, recordsOfMatters } from '../store/matters.ts'
import { unitIdOf } from '../store/units.ts'
import { awaitedDecisions } from '../supervision/awaited-decisions.ts'
import { tableOf } from '../supervision/breakdown.ts'
import { digests, matterStanding, openFile, suggestedDeadline } from '../supervision/matter-file.ts'
import { filePlan, reachStage } from '../supervision/matter-plans.ts'
import { moveMatter, noteReminders, proposeMatter, type Remark, remarkOn } from '../supervision/matters.ts'
import { laddersOfTasks, proposedTasks } from '../supervision/task-ladder.ts'
import { changeIn, type Office } from './office.ts'
import { presentPage } from './present.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import {
  AwaitedDecisionSchema,
  DigestSchema,
  ExtensionBody,
  ExtensionDecisionBody,
  ListedMatterSchema,
  MatterBody,
  MatterFileSchema,
  MatterStepBody,
  MattersQuery,
  ObjectionBody,
  ObjectionReviewBody,
  PlanBody,
  PlanStageBody,
  ProposalBody,
  ProposalDecisionBody,
  ProposedTasksSchema,
  RemarkSchema,
  RemindedBody,
  RemindersQuery,
  SheetAnswerBody,
  SheetBody,
  StepParams,
} from './schema-matters.ts'
import { IdParams } from './schema-office.ts'
import { DocumentParams, list } from './schema-supervision.ts'

const tags = ['matters']
const read = { action: 'matter.read' } as const
const move = { action: 'matter.step' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

/** A matter's file as of today, for whoever reads it. */
async function fileOf({ store: { db }, clock }: Office, id: string, { role, unit }: Actor) {
  const row = await findMatter(db, id)
  if (!row) throw new DubanError('matter_not_found', { id })
  const today = officeDay(clock.now())
  const records = await recordsOf(db, id)
  const task = (await laddersOfTasks(db, [row.assignmentId], today)).get(row.assignmentId)
  const { matter, deadline, ...rest } = openFile(id, records, today, task)
  const isOthers = (role === 'unit_officer' || role === 'unit_head') && unit !== matter.unit
  return {
    ...row,
    ...rest,
    ...matterStanding(id, row.state, records, today, task),
    today,
    records,
    events: matter.events,
    effective: deadline,
    may: isOthers ? [] : stepsFrom(matter.state, role).map(({ step }) => step),
    suggestedDeadline: suggestedDeadline(row.kind, clock.now()),
  }
}

/** What may be said about a matter, by whom, and with which fields. */
const REMARKS: readonly (readonly [
  path: string,
  kind: Remark['kind'],
  action: Action,
  body: z.ZodType,
  summary: string,
])[] = [
  [
    'extensions',
    'extension',
    'report.write',
    ExtensionBody,
    'Ask for a later day; counts only where granted before the day it moves',
  ],
  ['extensions/decisions', 'extension_decision', 'matter.decide', ExtensionDecisionBody, 'Grant or refuse a later day'],
  ['sheets', 'sheet', 'matter.review', SheetBody, 'Issue the sheet that the ladder proposes'],
  ['sheets/answers', 'sheet_answer', 'report.write', SheetAnswerBody, 'Answer a sheet'],
  ['objections', 'objection', 'report.approve', ObjectionBody, 'Object to a conclusion, within 30 days'],
  [
    'objections/reviews',
    'objection_review',
    'matter.review',
    ObjectionReviewBody,
    'Decide on an objection, within 30 days; whoever drafted the conclusion recuses',
  ],
  [
    'proposals',
    'proposal',
    'matter.review',
    ProposalBody,
    'Propose praise, criticism and the like; nothing happens before a leader approves',
  ],
  ['proposals/decisions', 'proposal_decision', 'matter.decide', ProposalDecisionBody, 'Approve or reject a proposal'],
]

function addRemarks(app: App, office: Office): void {
  for (const [path, kind, action, body, summary] of REMARKS) {
    const schema = { tags, summary, params: IdParams, body, response: { 201: RemarkSchema, ...refused } }
    app.post(`/matters/:id/${path}`, { config: { action }, schema }, async (request, reply) => {
      const { id } = request.params
      // The body was parsed by the schema of its kind, which names the same fields.
      const remark = { kind, ...(request.body as object) } as Remark
      const made = await changeIn(office, request.author, change => remarkOn(change, id, remark))
      return reply.code(201).send({ id: made })
    })
  }
}

function addPlans(app: App, office: Office): void {
  const plan = {
    tags,
    summary: 'File a plan of action, or a newer version of it: measures, person, contact, stages',
    params: IdParams,
    body: PlanBody,
    response: { 201: RemarkSchema, ...refused },
  }
  app.post('/matters/:id/plans', { config: { action: 'matter.plan' }, schema: plan }, async (request, reply) => {
    const { id } = request.params
    const made = await changeIn(office, request.author, change => filePlan(change, id, request.body))
    return reply.code(201).send({ id: made })
  })
  const stage = { ...plan, summary: 'Note that a stage of the plan is reached', body: PlanStageBody }
  const write = { action: 'report.write' } as const
  app.post('/matters/:id/plans/stages', { config: write, schema: stage }, async (request, reply) => {
    const { id } = request.params
    const made = await changeIn(office, request.author, change => reachStage(change, id, request.body))
    return reply.code(201).send({ id: made })
  })
}

function addReminders(app: App, office: Office): void {
  const { store, clock } = office
  const today = {
    tags,
    summary: 'Reminders of a day: one digest a person, never two of one matter within five days',
    querystring: RemindersQuery,
    response: { 200: list(DigestSchema), ...refused },
  }
  app.get('/reminders', { config: read, schema: today }, async request => {
    const accounts = (await listAccounts(store.db)).filter(account => !account.isDisabled && account.unit !== '')
    const personsOf = (unit: string) =>
      accounts.filter(account => account.unit === unit).map(account => account.username)
    return digests(await owedMatters(store.db), personsOf, request.query.on ?? officeDay(clock.now()))
  })
  const given = {
    tags,
    summary: 'Note that matters were reminded of today',
    body: RemindedBody,
    response: { 204: z.null(), ...refused },
  }
  app.post('/reminders', { config: { action: 'matter.review' }, schema: given }, async (request, reply) => {
    await changeIn(office, request.author, change => noteReminders(change, request.body.matters))
    return reply.code(204).send(null)
  })
}

/** What the rules of the ladder propose, and what waits for a leader's decision. */
function addDecisions(app: App, { store, clock, cache }: Office): void {
  const ladder = {
    tags,
    summary:
      'Tasks of a table for which the rules of the ladder ask for a sheet; nothing is sent before a person files it',
    params: DocumentParams,
    response: { 200: ProposedTasksSchema, ...refused },
  }
  app.get('/documents/:id/ladder', { config: { action: 'matter.review' }, schema: ladder }, async request => {
    const breakdown = await tableOf(store.db, request.params.id)
    if (!breakdown.isIssued) throw new DubanError('breakdown_not_found', { id: request.params.id })
    const today = officeDay(clock.now())
    const key = JSON.stringify(['ladder', breakdown.documentId, today])
    return cache.answer(store.db, key, () => proposedTasks(store.db, [breakdown], today))
  })
  const all = {
    tags,
    summary: 'Likewise of every table of the year that is in force',
    response: { 200: ProposedTasksSchema, ...refused },
  }
  app.get('/ladder', { config: { action: 'matter.review' }, schema: all }, async () => {
    const today = officeDay(clock.now())
    const key = JSON.stringify(['ladder', '', today])
    return cache.answer(store.db, key, async () => proposedTasks(store.db, await tablesInForce(store.db, today), today))
  })
  const awaited = {
    tags,
    summary: 'What waits for a leader: matters to file, later days, praise and blame, red sheets; the longest first',
    response: { 200: list(AwaitedDecisionSchema), ...refused },
  }
  app.get('/decisions', { config: { action: 'matter.decide' }, schema: awaited }, async () =>
    awaitedDecisions(store.db, officeDay(clock.now())),
  )
}

/** Matters in a list, each with its deadline, its last sheet and the next. */
function addList(app: App, { store: { db }, clock }: Office): void {
  const all = {
    tags,
    summary: 'Matters, the last first',
    querystring: MattersQuery,
    response: { 200: pageOf(ListedMatterSchema), ...refused },
  }
  app.get('/matters', { config: read, schema: all }, async request => {
    const { cursor, limit, unit, ...filter } = request.query
    const where = {
      ...filter,
      unit: unit === undefined ? undefined : await unitIdOf(db, unit, officeDay(clock.now())),
    }
    const page = await listMatters(db, where, { cursor, limit })
    const records = await recordsOfMatters(
      db,
      page.items.map(({ id }) => id),
    )
    const today = officeDay(clock.now())
    const pressed = page.items.flatMap(({ state, assignmentId }) => (ENDED.includes(state) ? [] : assignmentId))
    const tasks = await laddersOfTasks(db, pressed, today)
    return presentPage(page, matter => ({
      ...matter,
      ...matterStanding(matter.id, matter.state, records.get(matter.id) ?? [], today, tasks.get(matter.assignmentId)),
    }))
  })
}

/** Supervised matters: from proposal to archive, with extensions, sheets, objections, proposals and reminders. */
export const matterRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    addList(app, office)
    const one = {
      tags,
      summary: 'A matter with its whole file',
      params: IdParams,
      response: { 200: MatterFileSchema, ...refused },
    }
    app.get('/matters/:id', { config: read, schema: one }, async request =>
      fileOf(office, request.params.id, request.author.actor),
    )
    const add = {
      tags,
      summary: 'Propose a matter; a leader approves it',
      body: MatterBody,
      response: { 201: MatterFileSchema, ...refused },
    }
    app.post('/matters', { config: { action: 'matter.review' }, schema: add }, async (request, reply) => {
      const id = await changeIn(office, request.author, change => proposeMatter(change, request.body))
      return reply.code(201).send(await fileOf(office, id, request.author.actor))
    })
    const step = {
      tags,
      summary: 'Take a matter a step on, as the table of steps allows',
      params: StepParams,
      body: MatterStepBody,
      response: { 200: MatterFileSchema, ...refused },
    }
    app.post('/matters/:id/steps/:step', { config: move, schema: step }, async request => {
      const { id, step: name } = request.params
      await changeIn(office, request.author, change => moveMatter(change, id, name as StepName, request.body ?? {}))
      return fileOf(office, id, request.author.actor)
    })
    addRemarks(app, office)
    addPlans(app, office)
    addReminders(app, office)
    addDecisions(app, office)
  }

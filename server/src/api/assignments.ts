import { lightHistory } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import { linkedEntries } from '../registers/links.ts'
import { countAssignments, type ListedAssignment, listAssignments } from '../store/assignment-list.ts'
import { findAssignment } from '../store/assignments.ts'
import type { Page } from '../store/page.ts'
import { holdersOn } from '../store/posts.ts'
import { ranksOf } from '../store/published-ranks.ts'
import type { StandingSet } from '../store/standings.ts'
import { editAssignments } from '../supervision/breakdown.ts'
import { coursesOf, profileOf, setOf } from '../supervision/courses.ts'
import { type KeptStanding, standingOn } from '../supervision/kept-standing.ts'
import { giveRank, latestRanks } from '../supervision/published-ranks.ts'
import { reviseTarget } from '../supervision/reports.ts'
import { averagesGiven, followTargets, linesOf, type Standing, shorten, standingOf } from '../supervision/standing.ts'
import { giveAverage } from '../supervision/upper-averages.ts'
import { isInside, whereOf } from './assignment-filter.ts'
import { versionOf, versionTag } from './etag.ts'
import { sendKept } from './kept-answer.ts'
import { changeIn, type Office } from './office.ts'
import { ProblemSchema, pageOf } from './schema.ts'
import { day, IdParams, shortText } from './schema-office.ts'
import { AverageBody, RankBody } from './schema-published.ts'
import {
  AssignmentSchema,
  AssignmentsQuery,
  BulkBody,
  EditBody,
  HistorySchema,
  RevisionBody,
  RevisionSchema,
} from './schema-supervision.ts'

const tags = ['assignments']
const read = { action: 'assignment.read' } as const
const edit = { action: 'assignment.edit' } as const
const refused = { '4xx': ProblemSchema }

type App = Parameters<FastifyPluginAsyncZod>[0]

/** A page as it is sent: what is stored as JSON goes through as it stands. */
function writePage({ items, next, total }: Page<ListedAssignment>, { profile, asOf }: StandingSet): string {
  const rules = profileOf(profile)
  const written = items.map(({ row, standing, ...cells }) => {
    const told = standing && standingOn(JSON.parse(standing) as KeptStanding, rules, asOf)
    const head = JSON.stringify({ ...cells, standing: told }).slice(0, -1)
    return `${head},"row":${row}}`
  })
  return `{"items":[${written.join(',')}],"next":${JSON.stringify(next)},"total":${total}}`
}

/** A standing with everything that it was worked out from. */
function presentWhole(standing: Standing) {
  const short = shorten(standing)
  const targets = short.targets.map((target, i) => {
    const { light, pace, value: judged, quality: remarks } = standing.targets[i] ?? {}
    return { ...target, light, pace, judged, remarks }
  })
  return { ...short, targets }
}

/**
 * One assignment with how it stands on a day, worked out afresh.
 * @throws DubanError `assignment_not_found`
 */
async function oneOf(
  office: Office,
  id: string,
  asked: { readonly profile?: string | undefined; readonly asOf?: string | undefined },
  isInside: boolean,
) {
  const found = await findAssignment(office.store.db, id)
  if (!found || (!found.breakdown.isIssued && !isInside)) throw new DubanError('assignment_not_found', { id })
  const set = setOf({ ...asked, profile: asked.profile ?? found.breakdown.profile }, office.clock.now())
  const rules = profileOf(set.profile)
  const context = { profile: rules, asOf: set.asOf }
  const [course] = await coursesOf(office.store.db, found.breakdown, context, [id])
  if (!course) throw new DubanError('assignment_not_found', { id })
  return { ...found, course: course.course, rules, asOf: set.asOf }
}

const DayQuery = z.strictObject({ asOf: day.optional(), profile: shortText.optional() })

/** Reading one assignment: its row, its standing, the history of its lights, its targets under both versions. */
function addReads(app: App, office: Office): void {
  const get = {
    tags,
    summary: 'An assignment with its standing; the ETag is the version for If-Match',
    params: IdParams,
    querystring: DayQuery,
    response: { 200: AssignmentSchema, ...refused },
  }
  app.get('/assignments/:id', { config: read, schema: get }, async (request, reply) => {
    const { id } = request.params
    const { assignment, breakdown, course, rules, asOf } = await oneOf(
      office,
      id,
      request.query,
      isInside(request.author.actor.role),
    )
    const standing = breakdown.isIssued ? standingOf(course, rules, asOf) : null
    reply.header('etag', versionTag(assignment.version))
    const { documentId, ordinal, version, leadUnit, record: row } = assignment
    const cells = { id, documentId, ordinal, version, isIssued: breakdown.isIssued, leadUnit }
    const duty = { post: row.leaderPost, on: asOf, holders: await holdersOn(office.store.db, row.leaderPost, asOf) }
    const linked = await linkedEntries(office.store.db, id)
    const ranks = await ranksOf(office.store.db, [id])
    const told = { standing: standing && presentWhole(standing), duty, linked, ranks: latestRanks(ranks) }
    return { ...cells, ...told, row }
  })
  const history = {
    tags,
    summary: 'Lights of an assignment’s targets month by month, and each target under its first and its present aim',
    params: IdParams,
    querystring: DayQuery,
    response: { 200: HistorySchema, ...refused },
  }
  app.get('/assignments/:id/history', { config: read, schema: history }, async request => {
    const { id } = request.params
    const { course, rules, asOf } = await oneOf(office, id, request.query, isInside(request.author.actor.role))
    return {
      targets: followTargets(course).map(followed => ({
        targetId: followed.target?.id ?? null,
        versions: followed.versions,
        lights: lightHistory(followed.track, rules, asOf),
        ...linesOf(followed),
        averages: averagesGiven(course, followed.target?.id ?? ''),
      })),
    }
  })
}

/** Editing one, many, and revising a target. */
function addChanges(app: App, office: Office): void {
  const patch = {
    tags,
    summary: 'Edit an assignment; If-Match carries the version that the edit is made to',
    params: IdParams,
    body: EditBody,
    response: { 204: z.null(), ...refused },
  }
  app.patch('/assignments/:id', { config: edit, schema: patch }, async (request, reply) => {
    const { id } = request.params
    const version = versionOf(request)
    await changeIn(office, request.author, change => editAssignments(change, [{ id, version, edit: request.body }]))
    return reply
      .header('etag', versionTag(version + 1))
      .code(204)
      .send(null)
  })
  const bulk = {
    tags,
    summary: 'Give many assignments the same cells, all or none, each at its version',
    body: BulkBody,
    response: { 204: z.null(), ...refused },
  }
  app.post('/assignments/edit', { config: edit, schema: bulk }, async (request, reply) => {
    const { assignments, edit: cells } = request.body
    const edits = assignments.map(one => ({ ...one, edit: cells }))
    await changeIn(office, request.author, change => editAssignments(change, edits))
    return reply.code(204).send(null)
  })
  const revise = {
    tags,
    summary: 'Revise a target by an event: issued, adjusted, cancelled, with its authority; the old aim stays',
    params: IdParams,
    body: RevisionBody,
    response: { 201: RevisionSchema, ...refused },
  }
  app.post(
    '/assignments/:id/revisions',
    { config: { action: 'target.revise' }, schema: revise },
    async (request, reply) =>
      reply
        .code(201)
        .send(await changeIn(office, request.author, change => reviseTarget(change, request.params.id, request.body))),
  )
}

/** What others publish of a target: the average that it is held against, the rank that it has. */
function addPublished(app: App, office: Office): void {
  const give = {
    tags,
    summary:
      'Give a target the level above’s average of a month, with the paper that it stands in; the last given counts',
    params: IdParams,
    body: AverageBody,
    response: { 204: z.null(), ...refused },
  }
  app.post(
    '/assignments/:id/averages',
    { config: { action: 'target.revise' }, schema: give },
    async (request, reply) => {
      await changeIn(office, request.author, change => giveAverage(change, request.params.id, request.body))
      return reply.code(204).send(null)
    },
  )
  const rank = {
    tags,
    summary: 'Give a target the rank that was published for a month, with the paper that it stands in; the last counts',
    params: IdParams,
    body: RankBody,
    response: { 204: z.null(), ...refused },
  }
  app.post('/assignments/:id/ranks', { config: { action: 'target.revise' }, schema: rank }, async (request, reply) => {
    await changeIn(office, request.author, change => giveRank(change, request.params.id, request.body))
    return reply.code(204).send(null)
  })
}

/** Assignments: the tasks of breakdown tables, followed. */
export const assignmentRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const all = {
      tags,
      summary: 'Assignments in the order of their tables or of a column, each with how it stands',
      querystring: AssignmentsQuery,
      response: { 200: pageOf(AssignmentSchema), ...refused },
    }
    app.get('/assignments', { config: read, schema: all }, async (request, reply) => {
      const { cursor, limit, sort, ...asked } = request.query
      const { store, clock, cache, sets } = office
      const set = setOf(asked, clock.now())
      const seen = isInside(request.author.actor.role) ? 'inside' : 'outside'
      const key = ['assignments', seen, asked, set]
      await sendKept(office, request, reply, [...key, sort, cursor, limit], async () => {
        await sets.ensure(set)
        const where = await whereOf(store.db, asked, request.author.actor.role, set.asOf)
        const count = () => countAssignments(store.db, where, set)
        // Beside the pages: all of a list share one count.
        const total = await cache.answer(store.db, JSON.stringify([...key, 'total']), count)
        return writePage({ ...(await listAssignments(store.db, where, set, { cursor, limit, sort })), total }, set)
      })
    })
    addReads(app, office)
    addChanges(app, office)
    addPublished(app, office)
  }

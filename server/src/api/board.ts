import { lintLadder, lintProfile, shippedLadders, shippedProfiles } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Database } from '../store/database.ts'
import { countStandings, type StandingSet } from '../store/standings.ts'
import { listUnits } from '../store/units.ts'
import { setOf } from '../supervision/courses.ts'
import { sendKept } from './kept-answer.ts'
import type { Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { day, shortText } from './schema-office.ts'
import { list } from './schema-supervision.ts'

const tags = ['board']
const config = { action: 'assignment.read' } as const
const counts = z.record(z.string(), z.int())

const BoardQuery = z.strictObject({
  document: shortText.optional(),
  asOf: day.optional().describe('Day that lights are of; today'),
  profile: shortText.optional(),
})

const BoardSchema = z.object({
  asOf: z.string(),
  profile: z.string(),
  total: z.int(),
  colours: counts,
  freshness: counts,
  units: list(z.object({ unit: z.string(), name: z.string(), total: z.int(), colours: counts })),
})

const ProfileSchema = z.object({
  id: z.string(),
  name: z.string(),
  rules: list(z.unknown()),
  findings: list(z.unknown()).describe('Gaps and overlaps that the lint found'),
})

/** Counts of a set as the board shows them: units in official order, tasks without a known lead last. */
async function boardOf(
  db: Database,
  set: StandingSet,
  document: string | undefined,
): Promise<z.infer<typeof BoardSchema>> {
  const { byUnit, ...counted } = await countStandings(db, set, document)
  const units = [...(await listUnits(db)).map(({ id, name }) => ({ id, name })), { id: '', name: '' }]
  return {
    ...set,
    ...counted,
    units: units.flatMap(({ id, name }) => {
      const own = byUnit.get(id)
      return own ? [{ unit: id, name, ...own }] : []
    }),
  }
}

/** The board: counts of lights and freshness, of all and by unit; and the profiles that lights and the ladder go by. */
export const boardRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { store, clock, sets } = office
    const board = {
      tags,
      summary: 'How many tasks stand how, of all and by lead unit',
      querystring: BoardQuery,
      response: { 200: BoardSchema, '4xx': ProblemSchema },
    }
    app.get('/board', { config, schema: board }, async (request, reply) => {
      const { document } = request.query
      const set = setOf(request.query, clock.now())
      await sendKept(office, request, reply, ['board', set, document], async () => {
        await sets.ensure(set)
        return JSON.stringify(await boardOf(store.db, set, document))
      })
    })
    const profiles = {
      tags,
      summary: 'Profiles of lights, with what their lint finds',
      response: { 200: list(ProfileSchema) },
    }
    // Linting tries every region of every input, and profiles are as shipped: once is enough.
    const linted = shippedProfiles.map(profile => {
      let findings: ReturnType<typeof lintProfile> | null = null
      return () => {
        findings ??= lintProfile(profile)
        return { ...profile, findings }
      }
    })
    app.get('/profiles', { config, schema: profiles }, async () => linted.map(lint => lint()))
    const ladders = {
      tags,
      summary: 'Rules of the supervision ladder, by profile, with what their lint finds',
      response: { 200: list(ProfileSchema) },
    }
    app.get('/ladders', { config, schema: ladders }, async () =>
      shippedLadders.map(ladder => ({ ...ladder, findings: lintLadder(ladder) })),
    )
  }

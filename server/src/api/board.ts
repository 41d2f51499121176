import { lintProfile, shippedProfiles } from 'duban-core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { countByUnit, countStandings } from '../store/standings.ts'
import { listUnits } from '../store/units.ts'
import { ensureSet, setOf } from '../supervision/courses.ts'
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

/** Counts by unit in official order; tasks without a known lead stand last. */
async function countUnits(office: Office, set: { profile: string; asOf: string }, document: string | undefined) {
  const rows = await countByUnit(office.store.db, set, document)
  const units = await listUnits(office.store.db)
  return [...units.map(unit => ({ id: unit.id, name: unit.name })), { id: '', name: '' }].flatMap(({ id, name }) => {
    const own = rows.filter(row => row.unit === id)
    if (own.length === 0) return []
    const total = own.reduce((sum, row) => sum + row.rows, 0)
    return [{ unit: id, name, total, colours: Object.fromEntries(own.map(row => [row.colour, row.rows])) }]
  })
}

/** The board: counts of lights and freshness, of all and by unit; and the profiles that lights go by. */
export const boardRoutes =
  (office: Office): FastifyPluginAsyncZod =>
  async app => {
    const { store, clock, cache } = office
    const board = {
      tags,
      summary: 'How many tasks stand how, of all and by lead unit',
      querystring: BoardQuery,
      response: { 200: BoardSchema, '4xx': ProblemSchema },
    }
    app.get('/board', { config, schema: board }, async request => {
      const { document } = request.query
      const set = await ensureSet(store, setOf(request.query, clock.now()))
      return cache.answer(store.db, JSON.stringify(['board', set, document]), async () => {
        const { colours, freshness, total } = await countStandings(store.db, set, document)
        return {
          ...set,
          total,
          colours: { ...colours },
          freshness: Object.fromEntries(Object.entries(freshness).map(([level, rows]) => [level, rows ?? 0])),
          units: await countUnits(office, set, document),
        }
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
  }

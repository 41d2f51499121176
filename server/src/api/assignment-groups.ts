import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { countGroups, type GroupCount, type GroupedBy } from '../store/assignment-groups.ts'
import type { Database } from '../store/database.ts'
import { listUnits } from '../store/units.ts'
import { setOf } from '../supervision/courses.ts'
import { whereOf } from './assignment-filter.ts'
import type { Office } from './office.ts'
import { ProblemSchema } from './schema.ts'
import { GroupsQuery, GroupsSchema } from './schema-supervision.ts'

const GRAVITY = ['red', 'yellow', 'grey', 'green', 'blue', '']

function sumUp(rows: readonly GroupCount[]): { total: number; colours: Record<string, number> } {
  const colours: Record<string, number> = {}
  for (const { colour, rows: count } of rows) colours[colour] = (colours[colour] ?? 0) + count
  return { total: rows.reduce((sum, row) => sum + row.rows, 0), colours }
}

/** Groups with their names: units in official order, lights from the worst, the others as the tables name them. */
async function groupsOf(db: Database, rows: readonly GroupCount[], by: GroupedBy) {
  const keys = [...new Set(rows.map(row => row.key))]
  const units = by === 'unit' ? await listUnits(db) : []
  const rank = (key: string): number => {
    if (by === 'light') return GRAVITY.indexOf(key)
    const at = by === 'unit' ? units.findIndex(unit => unit.id === key) : keys.indexOf(key)
    return key === '' || at < 0 ? keys.length + units.length : at
  }
  return keys
    .sort((a, b) => rank(a) - rank(b))
    .map(key => ({
      key,
      name: by === 'unit' ? (units.find(unit => unit.id === key)?.name ?? key) : key,
      ...sumUp(rows.filter(row => row.key === key)),
    }))
}

/** Counts of tasks by group, for a board. */
export const assignmentGroupRoutes =
  ({ store, clock, cache, sets }: Office): FastifyPluginAsyncZod =>
  async app => {
    const schema = {
      tags: ['assignments'],
      summary: 'How many assignments of a filter stand how, of all and by group',
      querystring: GroupsQuery,
      response: { 200: GroupsSchema, '4xx': ProblemSchema },
    }
    app.get('/assignments/groups', { config: { action: 'assignment.read' }, schema }, async request => {
      const { by, ...asked } = request.query
      const set = setOf(asked, clock.now())
      await sets.ensure(set)
      const where = await whereOf(store.db, asked, request.author.actor.role, set.asOf)
      return cache.answer(store.db, JSON.stringify(['groups', by, where, set]), async () => {
        const rows = await countGroups(store.db, where, set, by)
        return { ...set, ...sumUp(rows), groups: await groupsOf(store.db, rows, by) }
      })
    })
  }

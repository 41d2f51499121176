import { and, eq, sql } from 'drizzle-orm'
import type { Colour } from 'duban-core'
import { type AssignmentFilter, leaderPost, ownConditions } from './assignment-list.ts'
import type { Database } from './database.ts'
import { assignments, assignmentUnits, standings } from './schema-supervision.ts'
import { holdsIn, type StandingSet } from './standings.ts'

/** What a board puts together: chapters of the report, lead units, posts of leaders, lights. */
export type GroupedBy = 'chapter' | 'unit' | 'leader' | 'light'

/** How many assignments of a group have a colour; empty for drafts, which have none. */
export interface GroupCount {
  readonly key: string
  readonly colour: Colour | ''
  readonly rows: number
}

/** Counts assignments by group and colour, groups in the order in which the tables first name them. */
export async function countGroups(
  db: Database,
  filter: AssignmentFilter,
  set: StandingSet,
  by: GroupedBy,
): Promise<GroupCount[]> {
  const { light, unit } = filter
  const colour = sql<Colour | ''>`coalesce(${standings.colour}, '')`
  const key = { chapter: assignments.category, unit: assignments.leadUnit, leader: leaderPost, light: colour }[by]
  const all = db
    .select({ key: sql<string>`${key}`, colour, rows: sql<number>`count(*)::int` })
    .from(assignments)
    .leftJoin(standings, and(holdsIn(set), eq(standings.assignmentId, assignments.id)))
    .$dynamic()
  const found =
    unit === undefined
      ? all
      : all.innerJoin(
          assignmentUnits,
          and(eq(assignmentUnits.assignmentId, assignments.id), eq(assignmentUnits.unitId, unit)),
        )
  return found
    .where(and(...ownConditions(filter, 'assignments'), light && eq(standings.colour, light)))
    .groupBy(sql`1, 2`)
    .orderBy(sql`min(${assignments.documentSeq})`, sql`min(${assignments.ordinal})`)
}

import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { publishedRanks } from './schema-supervision.ts'

/** A rank that somebody outside published (公布位次): the province's place of a target's value in a month. */
export type PublishedRank = Omit<typeof publishedRanks.$inferSelect, 'seq'>

const { seq, ...columns } = getTableColumns(publishedRanks)

/** Adds one; what was said of the month before stays and counts no more. */
export const addRank = (db: Database, rank: PublishedRank) => db.insert(publishedRanks).values(rank)

/** All of many assignments, the first given first: of a target and month the last counts. */
export const ranksOf = (db: Database, ids: readonly string[]): Promise<PublishedRank[]> =>
  db
    .select(columns)
    .from(publishedRanks)
    .where(sql`${publishedRanks.assignmentId} = any(${sql.param([...ids])}::text[])`)
    .orderBy(asc(seq))

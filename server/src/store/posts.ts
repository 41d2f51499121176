import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, lt, lte, sql } from 'drizzle-orm'
import { addDays } from 'duban-core'
import type { Database } from './database.ts'
import { posts, terms } from './schema-organisation.ts'

/** A term of a post (任期). */
export type TermRow = Omit<typeof terms.$inferSelect, 'postId'>

/** A post (职务) with everybody who held it, the last first. */
export interface PostRow {
  readonly id: string
  readonly unitId: string
  readonly name: string
  readonly terms: readonly TermRow[]
}

/** All posts with their terms. */
export async function listPosts(db: Database): Promise<PostRow[]> {
  const held = await db.select().from(terms).orderBy(desc(terms.fromDay))
  const rows = await db.select().from(posts).orderBy(asc(posts.unitId), asc(posts.name))
  return rows.map(post => ({
    ...post,
    terms: held.filter(term => term.postId === post.id).map(({ postId: _, ...term }) => term),
  }))
}

/** Whether there is a post. */
export const hasPost = async (db: Database, id: string): Promise<boolean> =>
  (await db.select({ id: posts.id }).from(posts).where(eq(posts.id, id))).length > 0

/** Adds a post. */
export async function addPost(db: Database, unitId: string, name: string): Promise<PostRow> {
  const row = { id: `p${randomUUID().slice(0, 12)}`, unitId, name }
  await db.insert(posts).values(row)
  return { ...row, terms: [] }
}

/** Adds a term. The one before it, if open, ends on the day before this one begins: a post has one holder at a time. */
export async function addTerm(db: Database, postId: string, term: Omit<TermRow, 'id'>): Promise<TermRow> {
  const row = { ...term, id: `m${randomUUID().slice(0, 12)}` }
  await db
    .update(terms)
    .set({ toDay: addDays(term.fromDay, -1) })
    .where(and(eq(terms.postId, postId), eq(terms.toDay, ''), lt(terms.fromDay, term.fromDay)))
  await db.insert(terms).values({ ...row, postId })
  return row
}

/** Who holds a post of a name on a day, in every unit that has one; an open end holds on. */
export async function holdersOn(
  db: Database,
  name: string,
  day: string,
): Promise<{ unitId: string; person: string }[]> {
  if (name === '') return []
  return db
    .select({ unitId: posts.unitId, person: terms.person })
    .from(posts)
    .innerJoin(terms, eq(terms.postId, posts.id))
    .where(and(eq(posts.name, name), lte(terms.fromDay, day), sql`(${terms.toDay} = '' or ${terms.toDay} >= ${day})`))
    .orderBy(asc(posts.unitId), desc(terms.fromDay))
}

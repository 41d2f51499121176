import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { containing } from './page.ts'

/** Letters and digits without case; whatever parts words parts pairs too. */
const pieces = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)

/**
 * Pairs of neighbouring characters of a text, each once. Chinese has no spaces to cut words at, so an index over pairs is
 * what finds `老旧小区` in a sentence without reading every sentence.
 */
export function pairsOf(text: string): string[] {
  const pairs = new Set<string>()
  for (const piece of pieces(text)) {
    const characters = [...piece]
    for (let i = 0; i + 1 < characters.length; i++) pairs.add(`${characters[i]}${characters[i + 1]}`)
  }
  return [...pairs]
}

/** The columns that a search looks through. */
interface Searched {
  readonly id: PgColumn
  readonly text: PgColumn
  readonly pairs: PgColumn
}

/** Rows of a table whose text holds the words: found by their pairs, then compared whole. */
export function holdsWords(words: string, table: PgTable & Searched): SQL {
  const { id, text, pairs } = table
  const wanted = pairsOf(words)
  const compared = sql`${text} ilike ${containing(words)}`
  if (wanted.length === 0) return compared
  const list = sql.join(
    wanted.map(pair => sql`${pair}`),
    sql`, `,
  )
  // As a query of its own: a list that wants its first fifty in order is otherwise read row by row until it has them.
  return sql`${id} = any(array(select ${id} from ${table} where ${pairs} @> array[${list}]::text[] and ${compared}))`
}

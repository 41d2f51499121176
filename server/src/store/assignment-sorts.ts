import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { SortColumns } from './page.ts'
import { assignments, standings } from './schema-supervision.ts'

/** Place of a word in a list of words, the first 1; null for one that is not in it. */
const placeIn = (words: readonly string[], word: SQL | PgColumn): SQL =>
  sql`array_position(array[${sql.join(
    words.map(one => sql`${one}`),
    sql`, `,
  )}]::text[], ${word}::text)`

const filled = (text: SQL | PgColumn): SQL => sql`nullif(${text}, '')`
const { record } = assignments

/** Lights from what needs looking at to what does not. */
const LIGHTS = ['red', 'yellow', 'green', 'blue', 'grey']
const QUALITIES = ['poor', 'fair', 'good']

/** Columns that assignments may be sorted by; what is empty comes last. Values have too many units to be compared. */
export const ASSIGNMENT_SORTS: SortColumns['fields'] = {
  text: { column: assignments.text, type: 'text' },
  light: { column: placeIn(LIGHTS, standings.colour), type: 'number' },
  lead: { column: sql`(${record}->'lead'->0->>'unit')`, type: 'text' },
  coUnits: { column: sql`(${record}->'coUnits'->>0)`, type: 'text' },
  leaderPost: { column: filled(sql`${record}->>'leaderPost'`), type: 'text' },
  deadline: { column: assignments.deadline, type: 'text' },
  freshness: { column: sql`(${standings.record}->'freshness'->>'days')::numeric`, type: 'number' },
  quality: {
    column: sql`(select min(${placeIn(QUALITIES, sql`target->>'quality'`)}) from json_array_elements(${standings.record}->'targets') target)`,
    type: 'number',
  },
  category: { column: filled(assignments.category), type: 'text' },
  kind: { column: assignments.kind, type: 'text' },
  note: { column: filled(sql`${record}->>'note'`), type: 'text' },
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { type BreakdownRow, draftBreakdown, type Reading } from 'duban-core'
import type { Clock } from '../server/src/clock.ts'
import { importReading } from '../server/src/import.ts'
import { readSource } from '../server/src/read/reading.ts'
import { writeRows } from '../server/src/store/assignments.ts'
import { addBreakdown, touchBreakdown } from '../server/src/store/breakdowns.ts'
import type { Store } from '../server/src/store/open.ts'
import { root } from './corpus.ts'

/** The size of a province's year. */
export const REPORTS = 100
export const TASKS_A_REPORT = 300
export const MONTHS = 12

const sample = (name: string): string => readFileSync(join(root, 'samples', name), 'utf8')

/** A reading of its own, and the rows of its table: the sample city's, as often as it takes to fill a table. */
async function synthetic(i: number): Promise<{ reading: Reading; rows: BreakdownRow[] }> {
  const text = `${sample('chengchuan-2024.txt')}\n（第${i + 1}份）\n`
  const reading = await readSource(
    { name: `synthetic-${i}.txt`, bytes: new TextEncoder().encode(text) },
    { withText: true },
  )
  const drafted = draftBreakdown(reading, { year: 2024 })
  const rows = Array.from({ length: TASKS_A_REPORT }, (_, n): BreakdownRow => {
    const row = drafted[n % drafted.length] as BreakdownRow
    const round = Math.floor(n / drafted.length)
    return round === 0 ? row : { ...row, id: `${row.id}r${round}` }
  })
  return { reading, rows }
}

/** Fills a store: reports, tables, and a report a month of every task, written by the database itself. */
export async function fillOffice(store: Store, units: readonly string[], clock: Clock): Promise<void> {
  for (let i = 0; i < REPORTS; i++) {
    const { reading, rows } = await synthetic(i)
    const { document } = await importReading(store, reading, undefined, { clock })
    const settings = {
      year: 2024,
      level: 'city' as const,
      profile: 'default',
      lagMonths: 1,
      dueDay: 5,
      rhythm: 'monthly' as const,
      ladder: 'default',
    }
    const breakdown = await addBreakdown(store.db, { documentId: document.id, ...settings })
    const written = rows.map((row, ordinal) => {
      const unit = units[(i * 7 + ordinal) % units.length] ?? ''
      return { row, ordinal, version: 1, units: { lead: [unit], share: [] } }
    })
    await writeRows(store.db, { ...breakdown, isIssued: true }, written)
    await touchBreakdown(store.db, document.id, true)
  }
  await store.db.execute(sql`
    insert into reports (id, assignment_id, target_id, month, progress, problems, next, value, state, accepted_at, submitted_at, written_by, unit)
    select 'r' || row_number() over (), a.id, a.record->'targets'->0->>'id', '2024-' || lpad(m::text, 2, '0'), '按计划推进', '', '',
      round(m * 9 + (length(a.text) % 20), 1)::text, 'locked', '2024-' || lpad(m::text, 2, '0') || '-28T09:00:00.000+08:00',
      '2024-' || lpad(m::text, 2, '0') || '-27T09:00:00.000+08:00', 'officer', a.lead_unit
    from assignments a cross join generate_series(1, ${MONTHS}) m`)
  await store.db.execute(sql`analyze`)
}

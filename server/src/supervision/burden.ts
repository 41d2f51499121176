import { type AskedField, isReportedOn, measureBurden, type Rhythm } from 'duban-core'
import { rowsOfDocument } from '../store/assignments.ts'
import { listBreakdowns } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { owedMatters } from '../store/matters.ts'
import { listUnits } from '../store/units.ts'

/** What a report asks of each task; a value only where there is a target. */
const ASKED = ['progress', 'problems', 'next', 'evidence']

/** What the reports of a table are called. */
const FORMS: Readonly<Record<Rhythm, string>> = { monthly: '月报', quarterly: '季报', nodes: '节点报告' }

/** What units were asked for in a month (填报负担): the reports that are due for it, and matters that press the same tasks. */
export async function burdenOf(db: Database, month: string): Promise<ReturnType<typeof measureBurden>> {
  const names = new Map((await listUnits(db)).map(unit => [unit.id, unit.name]))
  const asked: AskedField[] = []
  const ask = (unit: string, form: string, taskId: string, field: string) =>
    asked.push({ unit: names.get(unit) ?? unit, month, form, taskId, field, isCompulsory: field !== 'evidence' })
  for (const breakdown of await listBreakdowns(db)) {
    if (!breakdown.isIssued || String(breakdown.year) !== month.slice(0, 4)) continue
    const { rhythm } = breakdown
    for (const { id, leadUnit, record } of await rowsOfDocument(db, breakdown.documentId)) {
      if (leadUnit === '' || !isReportedOn(rhythm, month, record)) continue
      for (const field of record.targets.length > 0 ? ['value', ...ASKED] : ASKED)
        ask(leadUnit, FORMS[rhythm], id, field)
    }
  }
  for (const { matter } of await owedMatters(db))
    if (matter.unit !== '' && matter.assignmentId !== '')
      for (const field of ['progress', 'evidence']) ask(matter.unit, '督办事项', matter.assignmentId, field)
  return measureBurden(asked)
}

import { addMonths, type LightRung, type MonthColour, monthOf, rungByLight } from 'duban-core'
import { findAssignment } from '../store/assignments.ts'
import type { BreakdownRecord } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { ENDED, listMatters } from '../store/matters.ts'
import { coursesOf, profileOf } from './courses.ts'
import { type Course, standingOf } from './standing.ts'

/** Months in a row that the rules of the ladder look back over. */
const MONTHS = 2

/** The lights of a course at the ends of its last months that are over, as known today. */
function lastLights(course: Course, breakdown: BreakdownRecord, today: string): MonthColour[] {
  const { year } = breakdown
  const over = addMonths(monthOf(today), -1)
  const last = over > `${year}-12` ? `${year}-12` : over
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(last, i + 1 - MONTHS))
  const profile = profileOf(breakdown.profile)
  return months
    .filter(month => month >= `${year}-01`)
    .map(month => ({ month, colour: standingOf(course, profile, today, month).colour }))
}

/** A task whose lights ask for a sheet. */
export interface ProposedByLight extends LightRung {
  readonly assignmentId: string
  readonly text: string
  /** Id of the lead unit, or empty. */
  readonly leadUnit: string
  /** The matter that presses it already, or null: then one has to be filed first (立项). */
  readonly matterId: string | null
}

/** What the lights of a table propose today; nothing happens before a person files it and a leader approves. */
export async function proposedByLight(
  db: Database,
  breakdown: BreakdownRecord,
  today: string,
): Promise<ProposedByLight[]> {
  const matters = new Map<string, string>()
  for (let cursor: string | undefined; ; ) {
    const page = await listMatters(db, {}, { cursor, limit: 500 })
    for (const { id, assignmentId, state } of page.items) if (!ENDED.includes(state)) matters.set(assignmentId, id)
    if (page.next === null) break
    cursor = page.next
  }
  const courses = await coursesOf(db, breakdown, { profile: profileOf(breakdown.profile), asOf: today })
  return courses.flatMap(({ assignment: { id, text, leadUnit }, course }) => {
    const proposed = rungByLight(lastLights(course, breakdown, today))
    return proposed ? [{ assignmentId: id, text, leadUnit, matterId: matters.get(id) ?? null, ...proposed }] : []
  })
}

/** What the lights of the task propose that a matter presses; null for a matter without one. */
export async function rungOfMatter(db: Database, assignmentId: string, today: string): Promise<LightRung | null> {
  const found = assignmentId === '' ? null : await findAssignment(db, assignmentId)
  if (!found?.breakdown.isIssued) return null
  const { breakdown } = found
  const asked = { profile: profileOf(breakdown.profile), asOf: today }
  const [course] = await coursesOf(db, breakdown, asked, [assignmentId])
  return course ? rungByLight(lastLights(course.course, breakdown, today)) : null
}

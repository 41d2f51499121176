import { markComplete, type Period, type ProgressReport, type RowTarget } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { findAssignment } from '../store/assignments.ts'
import { addComplete, type CompleteItem, listComplete, removeComplete } from '../store/complete-items.ts'
import type { Database } from '../store/database.ts'
import { isClosed } from '../store/periods.ts'
import { coursesOf, profileOf } from './courses.ts'
import { type Standing, standingOf } from './standing.ts'

/** An item of a month of a table. */
export interface ItemOfMonth {
  readonly document: string
  readonly month: string
  readonly assignment: string
}

const subject = ({ assignment }: ItemOfMonth) => ({ kind: 'assignment', id: assignment })

/** The month of a table while it is open, with what is marked in it. */
export async function openPeriod(db: Database, document: string, month: string): Promise<Period<Standing>> {
  const marked = await listComplete(db, document, month)
  const snapshots = marked.map(({ assignmentId, state, by, at }) => ({
    itemId: assignmentId,
    state,
    isExplicit: true,
    by,
    at,
  }))
  return { id: month, closedAt: null, snapshots }
}

/** The table of an item whose month is open. @throws DubanError `assignment_not_found`, `period_closed` */
async function tableOfItem(tx: Database, { document, month, assignment }: ItemOfMonth) {
  const found = await findAssignment(tx, assignment)
  if (!found?.breakdown.isIssued || found.breakdown.documentId !== document)
    throw new DubanError('assignment_not_found', { id: assignment })
  if (await isClosed(tx, document, month)) throw new DubanError('period_closed', { month })
  return found.breakdown
}

/**
 * Marks an item of an open month complete: when the month is closed it stands in it as it stands now.
 * @throws DubanError `assignment_not_found`, `period_not_begun`, `period_closed`, `item_complete`
 */
export async function completeItem(change: Change, item: ItemOfMonth, isAutomatic = false): Promise<CompleteItem> {
  const { tx, at, author, note } = change
  const { document, month, assignment } = item
  const breakdown = await tableOfItem(tx, item)
  const asOf = at.slice(0, 10)
  if (month > asOf.slice(0, 7)) throw new DubanError('period_not_begun', { month })
  const profile = profileOf(breakdown.profile)
  const [found] = await coursesOf(tx, breakdown, { profile, asOf }, [assignment])
  if (!found) throw new DubanError('assignment_not_found', { id: assignment })
  const state = standingOf(found.course, profile, asOf, month)
  const result = markComplete(await openPeriod(tx, document, month), assignment, state, author.actor, at)
  if (!result.ok) throw new DubanError('item_complete', { id: assignment, month })
  const written = { documentId: document, month, assignmentId: assignment, at, by: author.actor, isAutomatic, state }
  await addComplete(tx, written)
  await note('item.complete', subject(item), { month, isAutomatic })
  return written
}

/**
 * Takes the mark of an item away, as long as its month is open.
 * @throws DubanError `assignment_not_found`, `period_closed`, `item_not_complete`
 */
export async function reopenItem({ tx, note }: Change, item: ItemOfMonth): Promise<void> {
  const { document, month, assignment } = item
  await tableOfItem(tx, item)
  if (!(await listComplete(tx, document, month)).some(({ assignmentId }) => assignmentId === assignment))
    throw new DubanError('item_not_complete', { id: assignment, month })
  await removeComplete(tx, { documentId: document, month, assignmentId: assignment })
  await note('item.reopen', subject(item), { month })
}

/** Whether every target of an item has reports of a month and all of them are locked: nothing of it is open any more. */
export function isLockedFor(
  targets: readonly RowTarget[],
  reports: readonly Pick<ProgressReport, 'targetId' | 'month' | 'state'>[],
  month: string,
): boolean {
  const own = reports.filter(report => report.month === month)
  const asked = targets.filter(target => target.tier !== 'stretch')
  const isAnswered = (id: string) => own.some(report => report.targetId === id)
  return own.length > 0 && own.every(report => report.state === 'locked') && asked.every(({ id }) => isAnswered(id))
}

/** Marks an item complete of which the last report of a month was locked; one that is marked stays as it was. */
export async function completeWhereLocked(
  change: Change,
  item: ItemOfMonth,
  targets: readonly RowTarget[],
  reports: readonly ProgressReport[],
): Promise<void> {
  const { document, month, assignment } = item
  const hasBegun = month <= change.at.slice(0, 7)
  if (!hasBegun || !isLockedFor(targets, reports, month) || (await isClosed(change.tx, document, month))) return
  const marked = await listComplete(change.tx, document, month)
  if (!marked.some(({ assignmentId }) => assignmentId === assignment)) await completeItem(change, item, true)
}

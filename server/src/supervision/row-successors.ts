import { randomUUID } from 'node:crypto'
import type { BreakdownRow } from 'duban-core'
import type { Change } from '../change.ts'
import { type AssignmentRow, assignmentId } from '../store/assignments.ts'
import { handOnMatters } from '../store/matters.ts'
import { addRank, ranksOf } from '../store/published-ranks.ts'
import { editEntry, listRegister } from '../store/registers.ts'
import { addRevision, revisionsOf } from '../store/reports.ts'
import { addAverage, averageRowsOf } from '../store/upper-averages.ts'

/** A row that took the place of another: a part of it, or what it was merged into. */
interface Successor {
  readonly id: string
  /** Targets that went with it. */
  readonly targets: ReadonlySet<string>
}

/** What took the place of each assignment that is gone, in the table's order. */
type Successors = ReadonlyMap<string, readonly Successor[]>

/** Rows that are gone with what says that it comes from them; a row that nothing comes from is left out. */
export function successorsOf(gone: readonly AssignmentRow[], after: readonly BreakdownRow[]): Successors {
  const found = gone.map(({ id, documentId, record }): [string, Successor[]] => {
    const next = after.filter(row => row.from.includes(record.id))
    return [
      id,
      next.map(row => ({
        id: assignmentId(documentId, row.id),
        targets: new Set(row.targets.map(target => target.id)),
      })),
    ]
  })
  return new Map(found.filter(([, next]) => next.length > 0))
}

/** Ids with those that are gone replaced by what took their place, each once. */
export const succeed = (ids: readonly string[], successors: Successors): string[] => [
  ...new Set(ids.flatMap(id => successors.get(id)?.map(next => next.id) ?? [id])),
]

/** 民生实事 and projects name all parts of a task that was split, and once what theirs were merged into. */
async function linkEntries({ tx, note }: Change, successors: Successors): Promise<void> {
  for (const name of ['livelihood', 'project'] as const)
    for (const row of await listRegister(tx, name)) {
      if (!row.record.assignments.some(id => successors.has(id))) continue
      const assignments = succeed(row.record.assignments, successors)
      const { version } = await editEntry(tx, name, { ...row, record: { ...row.record, assignments } })
      await note(`${name}.edit`, { kind: name, id: row.id }, { assignments, version })
    }
}

/** A matter (督办事项) presses one task: the first part of it, which has its lead unit and begins with its words. */
async function handOn({ tx, note }: Change, successors: Successors): Promise<void> {
  for (const [from, [first]] of successors) {
    if (!first) continue
    for (const id of await handOnMatters(tx, from, first.id))
      await note('matter.task', { kind: 'matter', id }, { from, to: first.id })
  }
}

/** What was said of a target holds for it wherever it stands now: it is said again there, what was said first stays. */
async function repeatOfTargets({ tx }: Change, successors: Successors): Promise<void> {
  const ids = [...successors.keys()]
  const holderOf = (from: string, target: string): string[] =>
    successors.get(from)?.flatMap(next => (next.targets.has(target) ? [next.id] : [])) ?? []
  for (const { assignmentId: from, record } of await revisionsOf(tx, ids))
    for (const to of holderOf(from, record.targetId))
      await addRevision(tx, to, { ...record, id: `v${randomUUID().replaceAll('-', '').slice(0, 16)}` })
  for (const average of await averageRowsOf(tx, ids))
    for (const to of holderOf(average.assignmentId, average.targetId))
      await addAverage(tx, { ...average, assignmentId: to })
  for (const rank of await ranksOf(tx, ids))
    for (const to of holderOf(rank.assignmentId, rank.targetId)) await addRank(tx, { ...rank, assignmentId: to })
}

/**
 * Passes on what points at rows that were split or merged away, so that nothing falls off in silence:
 *
 * - links of 民生实事 and projects: to every part, since each repeats some of the line and a person sees which does not;
 *   to what they were merged into;
 * - matters, open and ended: to the first part, or what it was merged into; the log of the matter tells;
 * - revisions, averages of the level above and published ranks: to the part that holds the target.
 *
 * Reports with their evidence, checks and nodes need nothing: a row that was reported on is neither split nor merged.
 * Marks of an open month (逐项定格) stay with the row that is gone: they say how that stood, and no part stood so. Closed
 * months, bulletins and the log stay as they were written, and the record of each row names those it comes from.
 */
export async function passOn(
  change: Change,
  gone: readonly AssignmentRow[],
  after: readonly BreakdownRow[],
): Promise<void> {
  const successors = successorsOf(gone, after)
  if (successors.size === 0) return
  await linkEntries(change, successors)
  await handOn(change, successors)
  await repeatOfTargets(change, successors)
}

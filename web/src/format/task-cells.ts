import type { TaskRow } from '../client/assignment-shapes.ts'
import type { Language } from '../strings/strings.ts'
import { dateText } from './dates.ts'

/** Cells of a task that people write. */
export const TASK_CELLS = ['text', 'category', 'lead', 'coUnits', 'leaderPost', 'deadline', 'note'] as const

/** One of them. */
export type TaskCell = (typeof TASK_CELLS)[number]

/** A cell as one text, as it is typed and compared. */
export function cellText(row: TaskRow, cell: TaskCell): string {
  switch (cell) {
    case 'lead':
      return row.lead.map(({ unit }) => unit).join('、')
    case 'coUnits':
      return row.coUnits.join('、')
    case 'deadline':
      return deadlineText(row)
    default:
      return row[cell]
  }
}

/** The report's words for the deadline, with the day that they mean: `上半年（2024-06-30）`. */
export function deadlineText({ deadline: { text, day } }: Pick<TaskRow, 'deadline'>): string {
  if (!day) return text
  return text && text !== day ? `${text}（${day}）` : day
}

/** Likewise, as it is read: `上半年（2024年6月30日）`. */
export function shownDeadline({ deadline: { text, day } }: Pick<TaskRow, 'deadline'>, language: Language): string {
  const shown = day && dateText(day, language)
  return deadlineText({ deadline: { text: text === day ? '' : text, day: shown } })
}

/** A cell that differs between two versions of a task. */
export interface ChangedCell {
  readonly cell: TaskCell
  readonly from: string
  readonly to: string
}

/** What somebody else changed between the version that was read and the present one. */
export const changedCells = (before: TaskRow, after: TaskRow): ChangedCell[] =>
  TASK_CELLS.map(cell => ({ cell, from: cellText(before, cell), to: cellText(after, cell) })).filter(
    ({ from, to }) => from !== to,
  )

/** The names in a cell of units: parted by 、 ， ； or a line break, each once. */
export const unitNames = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[、，,；;\n]/)
      .map(name => name.trim())
      .filter(Boolean),
  ),
]

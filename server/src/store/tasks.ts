import { and, eq, ilike, ne } from 'drizzle-orm'
import type { Reading, Task } from 'duban-core'
import { type Database, inBatches } from './database.ts'
import { containing, type Page, type PageRequest } from './page.ts'
import { type Found, listRecords } from './records.ts'
import { tasks } from './schema.ts'

/** What tasks are filtered by; all conditions hold together. */
export interface TaskFilter {
  readonly document?: string | undefined
  /** Looked for in the task's characters. */
  readonly q?: string | undefined
  readonly measurable?: boolean | undefined
  /** Whether it names a time limit. */
  readonly deadline?: boolean | undefined
}

/** Fields that tasks may be sorted by. */
export const TASK_SORTS = {
  text: { column: tasks.text, type: 'text' },
  action: { column: tasks.action, type: 'text' },
  object: { column: tasks.object, type: 'text' },
  deadline: { column: tasks.deadline, type: 'text' },
  start: { column: tasks.ordinal, type: 'number' },
} as const

/** Writes the tasks of a reading. */
export async function addTasks(db: Database, documentId: string, reading: Reading): Promise<void> {
  const rows = reading.tasks.map((record, ordinal) => ({ ...record, documentId, ordinal, record }))
  for (const batch of inBatches(rows)) await db.insert(tasks).values(batch)
}

/** A page of tasks over all documents. */
export function listTasks(db: Database, filter: TaskFilter, request: PageRequest): Promise<Page<Found<Task>>> {
  const { document, q, measurable, deadline } = filter
  const where = and(
    q ? ilike(tasks.text, containing(q)) : undefined,
    measurable === undefined ? undefined : eq(tasks.measurable, measurable),
    deadline === undefined ? undefined : deadline ? ne(tasks.deadline, '') : eq(tasks.deadline, ''),
  )
  return listRecords<Task, typeof tasks>(db, { table: tasks, where, document, sortFields: TASK_SORTS }, request)
}

import { isReportedOn, type Month, type Noded, type Rhythm } from 'duban-core'
import { rowsOfDocument } from '../store/assignments.ts'
import type { Database } from '../store/database.ts'

/** Which reports a table asks for (应报), by its rhythm. */
export interface DueReports {
  /** Whether any of its tasks owes a report for a month. */
  readonly isAsked: (month: Month) => boolean
  /** Ids of the tasks that owe none for it while others do. */
  readonly exempt: (month: Month) => string[]
}

/** What a task says that names no day. */
const UNDATED: Noded = { nodes: [], deadline: { day: null } }

/** The reports that a table asks for; its rows are read only where they say when. */
export async function dueReports(
  db: Database,
  { documentId, rhythm }: { readonly documentId: string; readonly rhythm: Rhythm },
): Promise<DueReports> {
  if (rhythm !== 'nodes') return { isAsked: month => isReportedOn(rhythm, month, UNDATED), exempt: () => [] }
  const rows = await rowsOfDocument(db, documentId)
  return {
    isAsked: month => rows.some(({ record }) => isReportedOn(rhythm, month, record)),
    exempt: month => rows.flatMap(({ id, record }) => (isReportedOn(rhythm, month, record) ? [] : [id])),
  }
}

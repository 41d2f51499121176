import type { Day } from 'duban-core'
import type { Database } from '../store/database.ts'
import { listMatters, type MatterRow, recordsOfMatters } from '../store/matters.ts'
import { type MatterFile, openFile } from './matter-file.ts'

/** A supervised matter (督办事项) with its file as of a day. */
export interface FiledMatter {
  readonly row: MatterRow
  readonly file: MatterFile
}

/** Every matter with its file as of a day. */
export async function filedMatters(db: Database, asOf: Day): Promise<FiledMatter[]> {
  const found: FiledMatter[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listMatters(db, {}, { cursor, limit: 500 })
    const records = await recordsOfMatters(
      db,
      page.items.map(({ id }) => id),
    )
    for (const row of page.items) found.push({ row, file: openFile(row.id, records.get(row.id) ?? [], asOf) })
    if (page.next === null) return found
    cursor = page.next
  }
}

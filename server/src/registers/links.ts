import { DubanError } from '../errors.ts'
import { knownIds, rowsWithIds } from '../store/assignments.ts'
import type { Database } from '../store/database.ts'
import { findEntry, listRegister } from '../store/registers.ts'

/** What of a record names other things: tasks of breakdown tables, and projects. */
interface Links {
  readonly assignments: readonly string[]
  readonly projects?: readonly string[]
}

/**
 * Refuses a link to what never was. A task that was split or merged away since may stay: it does no harm to a later edit.
 * @throws DubanError `assignment_not_found`, `entry_not_found`
 */
export async function checkLinks(db: Database, { assignments, projects = [] }: Links): Promise<void> {
  const known = await knownIds(db, assignments)
  const strange = assignments.find(id => !known.has(id))
  if (strange !== undefined) throw new DubanError('assignment_not_found', { id: strange })
  for (const id of projects) if (!(await findEntry(db, 'project', id))) throw new DubanError('entry_not_found', { id })
}

/** A task that a row of a register is linked to. */
export interface LinkedTask {
  readonly id: string
  readonly text: string
}

/** The tasks behind ids, as far as the reader may see them; those outside the office see issued ones only. */
export async function linkedTasks(
  db: Database,
  ids: readonly string[],
  isInside: boolean,
): Promise<ReadonlyMap<string, LinkedTask>> {
  const rows = await rowsWithIds(db, ids)
  return new Map(rows.flatMap(({ id, text, isIssued }) => (isIssued || isInside ? [[id, { id, text }]] : [])))
}

/** Livelihood items and projects that name a task. */
export interface LinkedEntries {
  readonly livelihood: readonly {
    readonly id: string
    readonly year: number
    readonly number: number
    readonly name: string
  }[]
  readonly projects: readonly { readonly id: string; readonly name: string }[]
}

/** What names a task in the registers, in their order. */
export async function linkedEntries(db: Database, assignmentId: string): Promise<LinkedEntries> {
  const naming = <Row extends { readonly record: Links }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ record }) => record.assignments.includes(assignmentId))
  const items = naming(await listRegister(db, 'livelihood'))
  const projects = naming(await listRegister(db, 'project'))
  return {
    livelihood: items.map(({ id, record: { year, number, name } }) => ({ id, year, number, name })),
    projects: projects.map(({ id, record: { name } }) => ({ id, name })),
  }
}

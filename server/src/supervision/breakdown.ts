import { isDeepStrictEqual } from 'node:util'
import {
  type Arranged,
  type BreakdownRow,
  DEFAULT_LADDER,
  draftBreakdown,
  findLadder,
  mergeRows,
  moveRow,
  type Rhythm,
  type RowEdit,
  type SourceLevel,
  shippedLadders,
  splitRow,
} from 'duban-core'
import { z } from 'zod'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { leadSuggester } from '../organisation/suggest-lead.ts'
import { byPresentName, unitMeant } from '../organisation/unit-names.ts'
import {
  type AssignmentRow,
  assignmentId,
  findAssignment,
  issueRows,
  type RowToWrite,
  retireRows,
  rowsOfDocument,
  writeRows,
} from '../store/assignments.ts'
import {
  addBreakdown,
  type BreakdownRecord,
  dayOfTable,
  findBreakdown,
  setTable,
  type TableSettings,
  touchBreakdown,
} from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { findReading, unpackReading } from '../store/documents.ts'
import { isReported } from '../store/reports.ts'
import { listUnits } from '../store/units.ts'
import { DEFAULT_PROFILE, forgetStandings, profileOf, refreshStandings } from './courses.ts'
import { sayArrangeRefusal } from './refusal-words.ts'
import { passOn } from './row-successors.ts'

/** What the office sets for a table when it is drafted. */
export interface DraftSettings {
  readonly year?: number | undefined
  readonly level?: SourceLevel | undefined
  readonly profile?: string | undefined
  readonly lagMonths?: number | undefined
  readonly dueDay?: number | undefined
  readonly rhythm?: Rhythm | undefined
  readonly ladder?: string | undefined
}

/** How many months late data may be where the office does not say: until the next report is in. */
const LAG_MONTHS: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, nodes: 1 }

/** @throws DubanError `profile_not_found` */
function checkLadder(id: string): void {
  if (findLadder(id)) return
  throw new DubanError('profile_not_found', { profile: `${id} (${shippedLadders.map(one => one.id).join(', ')})` })
}

type DraftSource = Parameters<typeof draftBreakdown>[0]

/** A stored reading was written by this program and read back whole: only what a draft cannot do without is looked at. */
const StoredReading = z.looseObject({
  document: z.looseObject({ year: z.number().nullable() }),
  text: z.string(),
  sections: z.array(z.unknown()),
  figures: z.array(z.unknown()),
  targets: z.array(z.unknown()),
  tasks: z.array(z.unknown()),
})

async function readingOf(db: Database, documentId: string): Promise<DraftSource> {
  const found = await findReading(db, documentId)
  if (!found) throw new DubanError('document_not_found', { id: documentId })
  return StoredReading.parse(JSON.parse(await unpackReading(found.reading))) as unknown as DraftSource
}

/** Rows of a table as they are written: each unit that is named found by the day of the report, and called by its present name. */
export async function withUnits(
  db: Database,
  table: Pick<BreakdownRecord, 'documentId' | 'year'>,
  rows: readonly { readonly row: BreakdownRow; readonly ordinal: number; readonly version: number }[],
): Promise<RowToWrite[]> {
  const find = unitMeant(await listUnits(db), await dayOfTable(db, table))
  const ids = (names: readonly string[]) => names.flatMap(name => find(name)?.id ?? [])
  return rows.map(({ row, ...rest }) => {
    const named = byPresentName(find, row)
    const units = { lead: ids(named.lead.map(({ unit }) => unit)), share: ids(named.coUnits) }
    return { ...rest, row: { ...row, ...named }, units }
  })
}

const subject = (id: string) => ({ kind: 'assignment', id })
const tableSubject = (id: string) => ({ kind: 'breakdown', id })

/**
 * Drafts the breakdown of a report.
 * @throws DubanError `document_not_found`, `breakdown_exists`, `breakdown_no_year`, `profile_not_found`
 */
export async function draftTable(
  { tx, note }: Change,
  documentId: string,
  settings: DraftSettings,
): Promise<BreakdownRecord> {
  const reading = await readingOf(tx, documentId)
  if (await findBreakdown(tx, documentId)) throw new DubanError('breakdown_exists')
  const {
    level = 'city',
    profile = DEFAULT_PROFILE,
    dueDay = 5,
    rhythm = 'monthly',
    ladder = DEFAULT_LADDER,
  } = settings
  const { lagMonths = LAG_MONTHS[rhythm] } = settings
  const year = settings.year ?? reading.document.year
  if (year === null) throw new DubanError('breakdown_no_year')
  profileOf(profile)
  checkLadder(ladder)
  const suggestLead = leadSuggester(await listUnits(tx), await dayOfTable(tx, { documentId, year }))
  const rows = draftBreakdown(reading, { year, level, suggestLead })
  const breakdown = await addBreakdown(tx, { documentId, year, level, profile, lagMonths, dueDay, rhythm, ladder })
  await writeRows(
    tx,
    breakdown,
    await withUnits(
      tx,
      breakdown,
      rows.map((row, ordinal) => ({ row, ordinal, version: 1 })),
    ),
  )
  await note('breakdown.draft', tableSubject(documentId), { year, level, profile, rows: rows.length })
  return breakdown
}

/**
 * The table of a report.
 * @throws DubanError `breakdown_not_found`
 */
export async function tableOf(db: Database, documentId: string): Promise<BreakdownRecord> {
  const breakdown = await findBreakdown(db, documentId)
  if (!breakdown) throw new DubanError('breakdown_not_found', { id: documentId })
  return breakdown
}

/**
 * Sets how a table is reported on and pressed, also while its units report; months that are closed stay as they were.
 * @throws DubanError `breakdown_not_found`, `profile_not_found`
 */
export async function setUpTable(
  change: Change,
  documentId: string,
  settings: Partial<TableSettings>,
): Promise<BreakdownRecord> {
  const { tx, note, unchanged } = change
  const before = await tableOf(tx, documentId)
  if (settings.ladder !== undefined) checkLadder(settings.ladder)
  const after = { ...before, ...settings }
  if (isDeepStrictEqual(before, after)) {
    unchanged()
    return before
  }
  await setTable(tx, documentId, settings)
  await touchBreakdown(tx, documentId)
  await note('breakdown.edit', tableSubject(documentId), settings)
  if (after.lagMonths !== before.lagMonths) await refreshStandings(change, documentId)
  return { ...after, version: before.version + 1 }
}

/** Issues a table (交办): from now on its units report, and its targets change by revisions only. */
export async function issueTable(change: Change, documentId: string): Promise<BreakdownRecord> {
  const { tx, note } = change
  const breakdown = await tableOf(tx, documentId)
  await issueRows(tx, documentId)
  await touchBreakdown(tx, documentId, true)
  await note('breakdown.issue', tableSubject(documentId))
  await refreshStandings(change, documentId)
  return { ...breakdown, isIssued: true, version: breakdown.version + 1 }
}

function arranged(result: Arranged): readonly BreakdownRow[] {
  if (result.ok) return result.rows
  throw new DubanError('arrange_refused', { reason: sayArrangeRefusal(result.refusal) })
}

/** Writes a whole table after it was arranged: rows that moved or are new, and those that are gone retired; whether any was. */
async function rewrite(
  change: Change,
  breakdown: BreakdownRecord,
  before: readonly AssignmentRow[],
  after: readonly BreakdownRow[],
): Promise<boolean> {
  const { tx } = change
  const known = new Map(before.map(row => [row.record.id, row]))
  const named = await withUnits(
    tx,
    breakdown,
    after.map((row, ordinal) => ({ row, ordinal, version: (known.get(row.id)?.version ?? 0) + 1 })),
  )
  const written = named.filter(({ row, ordinal }) => {
    const old = known.get(row.id)
    return old?.ordinal !== ordinal || !isDeepStrictEqual(old.record, row)
  })
  const goneRows = before.filter(({ record }) => !after.some(row => row.id === record.id))
  const gone = goneRows.map(row => row.id)
  if (await isReported(tx, gone)) throw new DubanError('assignment_reported', { id: gone.join(', ') })
  if (written.length + gone.length === 0) return false
  await writeRows(tx, breakdown, written)
  await retireRows(tx, gone)
  await passOn(change, goneRows, after)
  await forgetStandings(change, gone)
  await touchBreakdown(tx, breakdown.documentId)
  await refreshStandings(change, breakdown.documentId)
  return true
}

/** A change of the order or the cut of a table. */
export type Arrangement =
  | {
      readonly kind: 'split'
      readonly row: string
      readonly cuts: readonly number[]
      readonly texts?: readonly string[] | undefined
    }
  | { readonly kind: 'merge'; readonly rows: readonly string[] }
  | { readonly kind: 'move'; readonly row: string; readonly index: number }

/**
 * Splits, merges or moves rows; each keeps its link to the report, and what points at it. Draft or issued: only rows that
 * were reported on stay whole.
 * @throws DubanError `arrange_refused`, `assignment_reported`
 */
export async function arrangeTable(change: Change, documentId: string, arrangement: Arrangement): Promise<void> {
  const { tx, note } = change
  const breakdown = await tableOf(tx, documentId)
  const before = await rowsOfDocument(tx, documentId)
  const rows = before.map(row => row.record)
  const after = arranged(
    arrangement.kind === 'split'
      ? splitRow(rows, arrangement.row, arrangement.cuts, arrangement.texts)
      : arrangement.kind === 'merge'
        ? mergeRows(rows, arrangement.rows)
        : moveRow(rows, arrangement.row, arrangement.index),
  )
  await rewrite(change, breakdown, before, after)
  const made = after.filter(row => !rows.some(({ id }) => id === row.id)).map(row => row.id)
  const touched = [...(arrangement.kind === 'merge' ? arrangement.rows : [arrangement.row]), ...made]
  for (const row of touched)
    await note(`assignment.${arrangement.kind}`, subject(assignmentId(documentId, row)), arrangement)
}

/** An edit of one assignment, made to a version of it. */
export interface VersionedEdit {
  readonly id: string
  readonly version: number
  readonly edit: RowEdit
}

/**
 * Edits assignments, all or none.
 * @throws DubanError `assignment_not_found`, `version_conflict`, `target_issued`
 */
export async function editAssignments(change: Change, edits: readonly VersionedEdit[]): Promise<void> {
  const { tx, note } = change
  for (const { id, version, edit } of edits) {
    const found = await findAssignment(tx, id)
    if (!found) throw new DubanError('assignment_not_found', { id })
    const { assignment, breakdown } = found
    if (assignment.version !== version) throw new DubanError('version_conflict', { id })
    if (breakdown.isIssued && edit.targets !== undefined) throw new DubanError('target_issued')
    const row = { ...assignment.record, ...edit }
    const written = await withUnits(tx, breakdown, [{ row, ordinal: assignment.ordinal, version: version + 1 }])
    await writeRows(tx, breakdown, written)
    await note('assignment.edit', subject(id), edit)
    await touchBreakdown(tx, breakdown.documentId)
    await refreshStandings(change, breakdown.documentId, [id])
  }
}

/** Takes in a table that was edited elsewhere: its cells and, where wanted, its order. */
export async function replaceRows(change: Change, documentId: string, after: readonly BreakdownRow[]): Promise<void> {
  const breakdown = await tableOf(change.tx, documentId)
  const isChanged = await rewrite(change, breakdown, await rowsOfDocument(change.tx, documentId), after)
  if (!isChanged) return change.unchanged()
  await change.note('breakdown.import', tableSubject(documentId))
}

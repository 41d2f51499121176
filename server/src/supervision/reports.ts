import { randomUUID } from 'node:crypto'
import {
  type Actor,
  aimOf,
  type CheckMethod,
  type Evidence,
  findingState,
  type ReportStep,
  type Role,
  stepReport,
  type TargetAim,
  type TargetRevision,
  targetVersions,
  trackTarget,
} from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { type AssignmentRow, findAssignment, unitsOfAssignment } from '../store/assignments.ts'
import type { BreakdownRecord } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { sha256 } from '../store/log.ts'
import { isClosed } from '../store/periods.ts'
import {
  addCheck,
  addEvidence,
  addReport,
  addRevision,
  editReport,
  findReport,
  moveReport,
  type ReportFields,
  type ReportRow,
  reportsOf,
  revisionsOf,
} from '../store/reports.ts'
import { completeWhereLocked } from './complete-items.ts'
import { refreshStandings } from './courses.ts'
import { findEmpty, findFaked } from './findings.ts'
import { FINDING_REASONS, REVISION_FLAWS, sayReportRefusal, UNCHECKABLE_DRAFT } from './refusal-words.ts'

const newId = (letter: string): string => `${letter}${randomUUID().replaceAll('-', '').slice(0, 16)}`
const subject = (id: string) => ({ kind: 'assignment', id })

/**
 * An issued assignment with its table.
 * @throws DubanError `assignment_not_found`
 */
async function issued(db: Database, id: string): Promise<{ assignment: AssignmentRow; breakdown: BreakdownRecord }> {
  const found = await findAssignment(db, id)
  if (!found?.breakdown.isIssued) throw new DubanError('assignment_not_found', { id })
  return found
}

/**
 * Holds officers and heads of units to what is their unit's.
 * @throws DubanError `other_unit`
 */
async function ofOwnUnit(db: Database, actor: Actor, assignment: AssignmentRow): Promise<void> {
  if (actor.role !== 'unit_officer' && actor.role !== 'unit_head') return
  const units = await unitsOfAssignment(db, assignment.id)
  const isOwn = actor.unit !== '' && units.some(({ unitId }) => unitId === actor.unit)
  if (!isOwn) throw new DubanError('other_unit', { unit: assignment.record.lead[0]?.unit ?? '' })
}

/** What is checked of a report's fields before they are kept. */
async function checkFields(db: Database, assignment: AssignmentRow, fields: Partial<ReportFields>): Promise<void> {
  const { record, id, documentId } = assignment
  if (fields.targetId != null && !record.targets.some(target => target.id === fields.targetId))
    throw new DubanError('target_not_found', { id: fields.targetId })
  if (fields.nodeId != null && !record.nodes.some(node => node.id === fields.nodeId))
    throw new DubanError('target_not_found', { id: fields.nodeId })
  if (fields.month !== undefined && fields.corrects == null && (await isClosed(db, documentId, fields.month)))
    throw new DubanError('period_closed', { month: fields.month })
  if (fields.corrects == null) return
  const corrected = await findReport(db, fields.corrects)
  if (corrected?.taskId !== id) throw new DubanError('report_not_found', { id: fields.corrects })
}

/** Writes a draft of a report. */
export async function writeReport(change: Change, assignmentId: string, fields: ReportFields): Promise<string> {
  const { tx, note, author } = change
  const { assignment } = await issued(tx, assignmentId)
  await ofOwnUnit(tx, author.actor, assignment)
  await checkFields(tx, assignment, fields)
  const id = newId('r')
  await addReport(tx, { ...fields, id, assignmentId, writtenBy: author.actor.person, unit: author.actor.unit })
  await note('report.write', subject(assignmentId), { report: id, ...fields })
  return id
}

/**
 * A report with its assignment, where the caller's unit may handle it.
 * @throws DubanError `report_not_found`, `other_unit`
 */
async function reportFor({ tx, author }: Change, id: string) {
  const report = await findReport(tx, id)
  if (!report) throw new DubanError('report_not_found', { id })
  const found = await issued(tx, report.taskId)
  await ofOwnUnit(tx, author.actor, found.assignment)
  return { report, ...found }
}

/**
 * Edits a draft or a returned report.
 * @throws DubanError `report_fixed`
 */
export async function rewriteReport(change: Change, id: string, fields: Partial<ReportFields>): Promise<void> {
  const { report, assignment } = await reportFor(change, id)
  if (report.state !== 'draft' && report.state !== 'returned') throw new DubanError('report_fixed', { id })
  await checkFields(change.tx, assignment, { corrects: report.corrects, month: report.month, ...fields })
  if (Object.keys(fields).length > 0) await editReport(change.tx, id, fields)
  await change.note('report.edit', subject(assignment.id), { report: id, ...fields })
}

/** What a step of a report carries; `isEmpty`: it is returned because it says nothing (没有实质内容). */
export interface ReportStepWords {
  readonly reason: string
  readonly isEmpty: boolean
}

/**
 * Takes a report a step on, as core's table of steps allows.
 * @throws DubanError `report_refused`
 */
export async function moveReportBy(
  change: Change,
  id: string,
  step: ReportStep,
  { reason, isEmpty }: ReportStepWords,
): Promise<void> {
  const { tx, at, author, note } = change
  const { report, assignment } = await reportFor(change, id)
  if (isEmpty && step !== 'return') throw new DubanError('report_refused', { reason: FINDING_REASONS.onlyReturned })
  const result = stepReport(report, step, author.actor.role, at, reason)
  if (!result.ok) throw new DubanError('report_refused', { reason: sayReportRefusal(step, result.refusal) })
  if (step === 'accept' && report.corrects === null && (await isClosed(tx, assignment.documentId, report.month)))
    throw new DubanError('period_closed', { month: report.month })
  const { state, acceptedAt } = result.report
  const isBack = state === 'returned'
  await moveReport(tx, id, {
    state,
    acceptedAt,
    returnedFor: isBack ? reason : '',
    ...(step === 'submit' ? { submittedAt: at } : {}),
  })
  await note(`report.${step}`, subject(assignment.id), { report: id, value: report.value, reason })
  // Found so once: one that comes back as it was is returned again, and counts no more for that.
  if (isEmpty && !report.findings.some(({ kind }) => kind === 'empty')) await findEmpty(change, report, reason)
  if (step === 'accept') await refreshStandings(change, assignment.documentId, [assignment.id])
  if (step !== 'lock') return
  const item = { document: assignment.documentId, month: report.month, assignment: assignment.id }
  await completeWhereLocked(change, item, assignment.record.targets, await reportsOf(tx, assignment.id))
}

/** What a checker found. */
export interface CheckFields {
  readonly method: CheckMethod
  readonly value: string | null
  readonly holds: boolean
  readonly note: string
  /** What of the report was found to be false on purpose (弄虚作假); null for nothing. */
  readonly faked: 'value' | 'evidence' | null
}

/**
 * Adds a check to a report that was handed in; what was reported stays beside it.
 * @throws DubanError `report_refused` for a draft
 */
export async function checkReport(change: Change, id: string, { faked, ...fields }: CheckFields): Promise<void> {
  const { tx, at, author, note } = change
  const { report, assignment } = await reportFor(change, id)
  if (report.state === 'draft') throw new DubanError('report_refused', { reason: UNCHECKABLE_DRAFT })
  const check = { ...fields, id: newId('c'), by: author.actor, at }
  await addCheck(tx, id, check)
  await note('report.check', subject(assignment.id), { report: id, ...fields })
  if (faked) await findFaked(change, report, { checkId: check.id, what: faked, holds: fields.holds, note: fields.note })
  await refreshStandings(change, assignment.documentId, [assignment.id])
}

/** A file that is handed in, bound to a number or a state. */
export interface EvidenceFields extends Pick<Evidence, 'name' | 'kind' | 'day' | 'value'> {
  readonly content: Uint8Array
}

/**
 * Adds evidence to a report that is not accepted yet.
 * @throws DubanError `report_fixed`
 */
export async function proveReport(change: Change, id: string, fields: EvidenceFields): Promise<Evidence> {
  const { tx, at, author, note } = change
  const { report, assignment } = await reportFor(change, id)
  // After acceptance a file could make a conflict where none was judged: it goes with a correction.
  if (report.state === 'accepted' || report.state === 'locked') throw new DubanError('report_fixed', { id })
  const { content, ...rest } = fields
  const proof: Evidence = { ...rest, id: newId('e'), sha256: sha256(content) }
  await addEvidence(tx, { ...proof, reportId: id, addedAt: at, addedBy: author.actor.person }, content)
  await note('report.prove', subject(assignment.id), { report: id, ...proof })
  return proof
}

/** A revision as it is asked for. */
export type RevisionFields = Pick<TargetRevision, 'targetId' | 'kind' | 'authority' | 'reason' | 'to'>

/**
 * Revises a target by an event that names its authority; the old aim stays.
 * @throws DubanError `target_not_found`, `revision_refused` with core's reason
 */
export async function reviseTarget(
  change: Change,
  assignmentId: string,
  fields: RevisionFields,
): Promise<TargetRevision> {
  const { tx, at, author, note } = change
  const { assignment } = await issued(tx, assignmentId)
  const row = assignment.record.targets.find(target => target.id === fields.targetId)
  if (!row) throw new DubanError('target_not_found', { id: fields.targetId })
  const target = trackTarget(row, { taskId: assignmentId })
  const earlier = (await revisionsOf(tx, [assignmentId])).map(revision => revision.record)
  const from: TargetAim = targetVersions(target, earlier).applied.at(-1)?.to ?? aimOf(target)
  const revision: TargetRevision = { ...fields, id: newId('v'), at, by: author.actor, from }
  const flaw = targetVersions(target, [...earlier, revision]).refused.find(refused => refused.id === revision.id)
  if (flaw) throw new DubanError('revision_refused', { reason: REVISION_FLAWS[flaw.flaw] })
  await addRevision(tx, assignmentId, revision)
  await note('target.revise', subject(assignmentId), revision)
  await refreshStandings(change, assignment.documentId, [assignmentId])
  return revision
}

/** A report as its readers may see it. What is only proposed is nothing for deputies. */
export const presentReport = ({ evidence, checks, findings, ...report }: ReportRow, role?: Role) => ({
  ...report,
  evidence: [...evidence],
  checks: [...checks],
  findings: findings
    .map(finding => ({ ...finding, state: findingState(finding) }))
    .filter(({ state }) => role !== 'deputy' || state === 'effective'),
  values: {
    reported: report.value,
    computed: report.computed,
    verified: checks.at(-1)?.value ?? null,
  },
})

import { randomUUID } from 'node:crypto'
import { findingState, refuseEmpty, refuseFaked, type ScoreAdjustment } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { addFinding, type FoundReport } from '../store/findings.ts'
import type { ReportRow } from '../store/reports.ts'
import { findReport } from '../store/reports.ts'
import { FINDING_REASONS, FINDING_REFUSALS } from './refusal-words.ts'

const newId = (): string => `f${randomUUID().replaceAll('-', '').slice(0, 16)}`
const subject = (report: ReportRow) => ({ kind: 'assignment', id: report.taskId })

/**
 * Finds that a report says nothing (没有实质内容).
 * @throws DubanError `report_refused`
 */
export async function findEmpty({ tx, at, author, note }: Change, report: ReportRow, reason: string): Promise<void> {
  const refusal = refuseEmpty(report.state, report.findings, reason)
  if (refusal) throw new DubanError('report_refused', { reason: FINDING_REFUSALS[refusal] })
  await addFinding(tx, report.id, newId(), { kind: 'empty', reason, at, by: author.actor })
  await note('report.empty', subject(report), { report: report.id, reason })
}

/**
 * As `findEmpty`, for a report by its id.
 * @throws DubanError `report_not_found`
 */
export async function findEmptyById(change: Change, id: string, reason: string): Promise<void> {
  const report = await findReport(change.tx, id)
  if (!report) throw new DubanError('report_not_found', { id })
  await findEmpty(change, report, reason)
}

/** What a check found to be false, and the check itself. */
export interface FakedFields {
  readonly checkId: string
  readonly what: 'value' | 'evidence'
  readonly holds: boolean
  readonly note: string
}

/**
 * Proposes that a report was faked (弄虚作假), on the ground of a check; a leader decides.
 * @throws DubanError `report_refused`
 */
export async function findFaked(
  { tx, at, author, note }: Change,
  report: ReportRow,
  fields: FakedFields,
): Promise<void> {
  const { checkId, what, holds, note: reason } = fields
  const refusal = refuseFaked({ holds, note: reason }, what, report)
  if (refusal) throw new DubanError('report_refused', { reason: FINDING_REFUSALS[refusal] })
  const id = newId()
  await addFinding(tx, report.id, id, { kind: 'faked', checkId, what, reason, at, by: author.actor })
  await note('report.faked', subject(report), { report: report.id, finding: id, what, reason })
}

/** A leader's decision on a finding. */
export interface FindingDecision {
  readonly of: string
  readonly approved: boolean
  readonly document: string
}

/**
 * Decides on what was found of a report; once.
 * @throws DubanError `report_not_found`, `report_refused`
 */
export async function decideFinding(
  { tx, at, author, note }: Change,
  id: string,
  words: FindingDecision,
): Promise<void> {
  const report = await findReport(tx, id)
  if (!report) throw new DubanError('report_not_found', { id })
  const finding = report.findings.find(one => one.id === words.of)
  if (finding?.kind !== 'faked') throw new DubanError('report_refused', { reason: FINDING_REASONS.none })
  if (finding.decision) throw new DubanError('report_refused', { reason: FINDING_REASONS.decided })
  await addFinding(tx, id, newId(), { kind: 'faked_decision', ...words, at, by: author.actor })
  await note('report.faked_decision', subject(report), { report: id, ...words, reason: words.document })
}

/** What findings add or take off, by unit: faked ones count once a leader approved them. */
export function adjustmentsOfFindings(found: readonly FoundReport[]): Map<string, ScoreAdjustment[]> {
  const by = new Map<string, ScoreAdjustment[]>()
  for (const { finding, unit } of found) {
    if (finding.kind !== 'faked') continue
    const state = findingState(finding)
    if (state !== 'effective' && state !== 'proposed') continue
    const approvedBy = state === 'effective' ? (finding.decision?.by.person ?? null) : null
    by.set(unit, [...(by.get(unit) ?? []), { key: 'faked', evidence: finding.reportId, approvedBy }])
  }
  return by
}

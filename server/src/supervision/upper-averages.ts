import type { Authority } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { findAssignment } from '../store/assignments.ts'
import { addAverage } from '../store/upper-averages.ts'
import { refreshStandings } from './courses.ts'
import { REVISION_FLAWS } from './refusal-words.ts'

/** An average as it is given. */
export interface AverageFields {
  readonly targetId: string
  readonly month: string
  readonly value: string
  readonly authority: Authority
}

/**
 * Gives a target that is held against the level above the average of a month, with the paper that it stands in; until then
 * the target waits and is grey.
 * @throws DubanError `assignment_not_found`, `target_not_found`, `revision_refused` where the target awaits none
 */
export async function giveAverage(change: Change, assignmentId: string, fields: AverageFields): Promise<void> {
  const { tx, at, author, note } = change
  const found = await findAssignment(tx, assignmentId)
  if (!found?.breakdown.isIssued) throw new DubanError('assignment_not_found', { id: assignmentId })
  const target = found.assignment.record.targets.find(({ id }) => id === fields.targetId)
  if (!target) throw new DubanError('target_not_found', { id: fields.targetId })
  if (target.reference !== 'upper_level_average')
    throw new DubanError('revision_refused', { reason: REVISION_FLAWS.not_awaited })
  if (!fields.authority.body.trim() || !fields.authority.document.trim())
    throw new DubanError('revision_refused', { reason: REVISION_FLAWS.no_authority })
  await addAverage(tx, { ...fields, assignmentId, at, by: author.actor })
  await note('target.average', { kind: 'assignment', id: assignmentId }, fields)
  await refreshStandings(change, found.assignment.documentId, [assignmentId])
}

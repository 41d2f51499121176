import type { Authority } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { findAssignment } from '../store/assignments.ts'
import { addRank, type PublishedRank } from '../store/published-ranks.ts'
import { refreshStandings } from './courses.ts'
import { REVISION_FLAWS } from './refusal-words.ts'

/** A published rank as it is given: the place from the top, of how many. */
export interface RankFields {
  readonly targetId: string
  readonly month: string
  readonly rank: number
  readonly of: number
  readonly authority: Authority
}

/** Of what was given for one target and month the last, by month. */
export function latestRanks(given: readonly PublishedRank[]): RankFields[] {
  const latest = new Map(given.map(rank => [JSON.stringify([rank.targetId, rank.month]), rank]))
  return [...latest.values()]
    .map(({ targetId, month, rank, of, authority }) => ({ targetId, month, rank, of, authority }))
    .sort((a, b) => a.month.localeCompare(b.month))
}

/**
 * Gives a target the rank that was published for a month, with the paper that it stands in. It goes before the rank that
 * is worked out from the table: who is compared with the whole province is not compared with his neighbours.
 * @throws DubanError `assignment_not_found`, `target_not_found`, `revision_refused` without body and document
 */
export async function giveRank(change: Change, assignmentId: string, fields: RankFields): Promise<void> {
  const { tx, at, author, note } = change
  const found = await findAssignment(tx, assignmentId)
  if (!found?.breakdown.isIssued) throw new DubanError('assignment_not_found', { id: assignmentId })
  if (!found.assignment.record.targets.some(({ id }) => id === fields.targetId))
    throw new DubanError('target_not_found', { id: fields.targetId })
  if (!fields.authority.body.trim() || !fields.authority.document.trim())
    throw new DubanError('revision_refused', { reason: REVISION_FLAWS.no_authority })
  await addRank(tx, { ...fields, assignmentId, at, by: author.actor })
  await note('target.rank', { kind: 'assignment', id: assignmentId }, fields)
  await refreshStandings(change, found.assignment.documentId, [assignmentId], ['from_bottom'])
}

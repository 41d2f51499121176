import { applyProposals, isInConflict, proposalsOf, type RepairProposal } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import type { PlacedReading } from '../read/boxes.ts'
import type { Database } from '../store/database.ts'
import { addDecision, type DecisionRow, listDecisions, standingDecisions } from '../store/decisions.ts'
import { findReading, unpackReading } from '../store/documents.ts'

/** A document's proposals (修复建议) with what stands decided on each. */
export interface Repair {
  readonly reading: PlacedReading & { readonly text: string }
  readonly proposals: readonly RepairProposal[]
  readonly decisions: ReadonlyMap<string, DecisionRow>
}

/**
 * The repair of a document as it stands.
 * @throws DubanError `document_not_found`
 */
export async function findRepair(db: Database, id: string): Promise<Repair> {
  const found = await findReading(db, id)
  if (!found) throw new DubanError('document_not_found', { id })
  const reading = JSON.parse(await unpackReading(found.reading)) as Repair['reading']
  return { reading, proposals: proposalsOf(reading), decisions: standingDecisions(await listDecisions(db, id)) }
}

/** The proposals that are accepted, in document order. */
export const acceptedOf = ({ proposals, decisions }: Repair): RepairProposal[] =>
  proposals.filter(({ id }) => decisions.get(id)?.decision === 'accepted')

/** What may be decided: `open` undoes. */
export interface DecisionBody {
  readonly decision: 'accepted' | 'refused' | 'open'
  readonly reason: string
}

const ACTIONS = { accepted: 'proposal.accept', refused: 'proposal.refuse', open: 'proposal.undo' } as const

/**
 * Decides on a proposal; the log tells who, when and why. What stands decided like that already stays as it is.
 * @throws DubanError `document_not_found`, `proposal_not_found`, `proposal_conflict`
 */
export async function decide(
  { tx, at, author, note }: Change,
  documentId: string,
  proposalId: string,
  { decision, reason }: DecisionBody,
): Promise<void> {
  const repair = await findRepair(tx, documentId)
  const proposal = repair.proposals.find(({ id }) => id === proposalId)
  if (!proposal) throw new DubanError('proposal_not_found', { proposal: proposalId })
  const other = acceptedOf(repair).find(one => one !== proposal && isInConflict(one, proposal))
  if (decision === 'accepted' && other)
    throw new DubanError('proposal_conflict', { proposal: proposalId, other: other.id })
  await addDecision(tx, {
    documentId,
    proposalId,
    decision: decision === 'open' ? 'withdrawn' : decision,
    proposal,
    reason,
    by: author.actor,
    at,
  })
  const edits = proposal.edits.map(({ start, end, before, after }) => ({ start, end, before, after }))
  const data = { proposal: proposalId, kind: proposal.kind, edits, reason }
  await note(ACTIONS[decision], { kind: 'document', id: documentId }, data)
}

/**
 * The text with everything that is accepted, and the way back.
 * @throws DubanError `nothing_accepted`
 */
export function repairedText(repair: Repair) {
  const repaired = applyProposals(repair.reading.text, acceptedOf(repair))
  if (repaired.applied.length === 0) throw new DubanError('nothing_accepted')
  return repaired
}

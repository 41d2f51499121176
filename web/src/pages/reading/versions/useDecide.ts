import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Decision, decideOn, type Proposals, proposalsKey } from '../../../client/versions.ts'
import { failureText } from '../../../components/failures.ts'
import { useStrings } from '../../../strings/strings.ts'

/** The proposals as they will stand after a decision. */
export function decidedOn({ items, counts }: Proposals, id: string, decision: Decision): Proposals {
  const before = items.find(proposal => proposal.id === id)?.decision
  if (before === undefined || before === decision) return { items, counts }
  return {
    items: items.map(proposal =>
      proposal.id === id ? { ...proposal, decision, by: '', at: '', reason: '' } : proposal,
    ),
    counts: { ...counts, [before]: counts[before] - 1, [decision]: counts[decision] + 1 },
  }
}

/**
 * The way to decide on proposals of a document, and the service's sentence where it refuses. A decision shows at once and
 * is sent after those before it; `onRefused` leads back to one that was not taken.
 */
export function useDecide(id: string, onRefused: (proposal: string) => void) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState('')
  const chain = useRef(Promise.resolve())
  const waiting = useRef(0)
  const send = async (proposal: string, decision: Decision, reason: string) => {
    try {
      const answer = await decideOn(id, proposal, decision, reason)
      // An answer that later decisions have overtaken would take them back on the page.
      if (waiting.current === 1) queries.setQueryData(proposalsKey(id), answer)
    } catch (error) {
      setRefusal(t('repair.failed', { reason: failureText(error, t) }))
      onRefused(proposal)
      await queries.invalidateQueries({ queryKey: proposalsKey(id) })
    } finally {
      waiting.current -= 1
      void queries.invalidateQueries({ queryKey: ['decisions', id] })
    }
  }
  const decide = (proposal: string, decision: Decision, reason: string) => {
    setRefusal('')
    waiting.current += 1
    queries.setQueryData<Proposals>(proposalsKey(id), known => known && decidedOn(known, proposal, decision))
    chain.current = chain.current.then(() => send(proposal, decision, reason))
  }
  return { decide, refusal }
}

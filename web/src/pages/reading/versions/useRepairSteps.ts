import { useEffect, useRef } from 'react'
import type { Decision, Proposal } from '../../../client/versions.ts'
import { useOpenReading } from '../reading-context.ts'
import { useDecide } from './useDecide.ts'

/** The next open proposal after a place, or before it where none is left behind. */
function nextOpen(items: readonly Proposal[], index: number): Proposal | undefined {
  const order = [...items.slice(index + 1), ...items.slice(0, index)]
  return order.find(({ decision }) => decision === 'open')
}

/** Where the reader stands among the proposals, and the ways on: a step, a decision that leads to the next open one. */
export function useRepairSteps(id: string, items: readonly Proposal[], mayDecide: boolean) {
  const { selected, select } = useOpenReading()
  const indexOf = (id: string): number =>
    Math.max(
      0,
      items.findIndex(proposal => proposal.id === id),
    )
  const index = indexOf(selected)
  const current = items[index]
  // Keys may come faster than pages are drawn: they go by where they themselves have led.
  const at = useRef(selected)
  useEffect(() => {
    at.current = selected
  }, [selected])
  const go = (to: Proposal | undefined) => {
    if (!to) return
    at.current = to.id
    select(to.id)
  }
  const { decide, refusal } = useDecide(id, select)
  const reason = useRef('')
  const step = (by: number) => go(items[(indexOf(at.current) + by + items.length) % items.length])
  const settle = (decision: Decision) => {
    const here = indexOf(at.current)
    const proposal = items[here]
    const isBlocked = decision === 'accepted' && proposal && proposal.conflicts.length > 0
    if (!mayDecide || !proposal || proposal.decision === decision || isBlocked) return
    decide(proposal.id, decision, reason.current)
    reason.current = ''
    if (decision !== 'open') go(nextOpen(items, here))
  }
  const onReason = (words: string) => {
    reason.current = words
  }
  return { index, current, refusal, step, settle, onReason }
}

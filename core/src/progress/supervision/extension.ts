import { type Day, dayOf } from '../../values/day.ts'
import type { Actor } from '../roles.ts'

/** A request for a later day (延期申请), with the decision where there is one. */
export interface Extension {
  readonly id: string
  /** ISO time of the request. */
  readonly askedAt: string
  readonly askedBy: Actor
  readonly newDeadline: Day
  readonly reason: string
  /** How far the matter has come: a request without it is refused by most rules. */
  readonly progress: string
  readonly decision: { readonly granted: boolean; readonly at: string; readonly by: Actor } | null
}

/** Why an extension does not move the deadline. */
export type ExtensionFlaw =
  | 'asked_late'
  | 'undecided'
  | 'refused'
  | 'decided_late'
  | 'not_by_leader'
  | 'not_later'
  | 'no_reason'

/** The deadline that a matter is judged by, and what each request did to it. */
export interface EffectiveDeadline {
  readonly original: Day
  readonly deadline: Day
  /** Ids of the extensions that moved it, in order. */
  readonly applied: readonly string[]
  readonly ignored: readonly { readonly id: string; readonly flaw: ExtensionFlaw }[]
}

/**
 * The deadline that counts (以何日为准). An extension counts where it was asked for, with a reason, and granted by a leader
 * no later than the day that it moves; every other leaves the matter judged by the day before it. Source: local
 * supervision rules (延期须在时限前报批，未获批准按原时限考核).
 */
export function effectiveDeadline(original: Day, extensions: readonly Extension[]): EffectiveDeadline {
  const inOrder = [...extensions].sort(
    (a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt) || (a.id < b.id ? -1 : 1),
  )
  let deadline = original
  const applied: string[] = []
  const ignored: { id: string; flaw: ExtensionFlaw }[] = []
  for (const extension of inOrder) {
    const flaw = flawOf(extension, deadline)
    if (flaw) ignored.push({ id: extension.id, flaw })
    else {
      deadline = extension.newDeadline
      applied.push(extension.id)
    }
  }
  return { original, deadline, applied, ignored }
}

function flawOf({ askedAt, newDeadline, reason, decision }: Extension, deadline: Day): ExtensionFlaw | null {
  if (!reason.trim()) return 'no_reason'
  if (dayOf(askedAt) > deadline) return 'asked_late'
  if (newDeadline <= deadline) return 'not_later'
  if (!decision) return 'undecided'
  if (!decision.granted) return 'refused'
  if (decision.by.role !== 'leader') return 'not_by_leader'
  return dayOf(decision.at) > deadline ? 'decided_late' : null
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { forgetReports, type Step, stepReport } from '../../client/reporting.ts'
import { Refusal } from '../../client/request.ts'
import type { Review } from '../../client/reviews.ts'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import { isPlain } from './selection.ts'

/** Whose decisions they are: a unit's head's, or the supervision office's. */
export type DecidingRole = 'head' | 'office'

/** The steps of each: 通过 and 退回. */
export const STEPS: Readonly<Record<DecidingRole, { readonly pass: Step; readonly back: Step }>> = {
  head: { pass: 'approve', back: 'send_back' },
  office: { pass: 'accept', back: 'return' },
}

/** Deciding on reports one by one. */
export interface Decision {
  readonly isWorking: boolean
  /** What was done last. */
  readonly said: string
  /** Why the last decision was refused, and on which report. */
  readonly refusal: { readonly id: string; readonly text: string } | null
  /** Passes a report; one that does not speak for itself asks once more first. */
  readonly pass: (review: Review) => void
  /** Id of the report that asks once more, or empty. */
  readonly asking: string
  /** Sends a report back; `isEmpty`: because it says nothing. */
  readonly sendBack: (review: Review, reason: string, isEmpty: boolean) => Promise<boolean>
}

/** Decides and goes on with `onDone`; a session that ended leads to the login and back. */
export function useDecision(role: DecidingRole, onDone: (id: string) => void): Decision {
  const { t } = useStrings()
  const queries = useQueryClient()
  const failed = useEndedSession()
  const [isWorking, setWorking] = useState(false)
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<Decision['refusal']>(null)
  const [asking, setAsking] = useState('')
  const take = async (
    { report, label, text }: Review,
    step: Step,
    reason: string,
    isEmpty = false,
  ): Promise<boolean> => {
    if (isWorking) return false
    setWorking(true)
    setRefusal(null)
    try {
      await stepReport(report.id, step, reason, isEmpty)
      setSaid(t(reason ? 'review.sentBack' : `review.passed.${role}`, { text: (label || text).slice(0, 40) }))
      setAsking('')
      onDone(report.id)
      await forgetReports(queries)
      return true
    } catch (error) {
      if (!failed(error)) setRefusal({ id: report.id, text: failureText(error, t) })
      return false
    } finally {
      setWorking(false)
    }
  }
  const pass = (review: Review) => {
    if (!isPlain(review) && asking !== review.report.id) return setAsking(review.report.id)
    take(review, STEPS[role].pass, '')
  }
  return {
    isWorking,
    said,
    refusal,
    asking,
    pass,
    sendBack: (review, reason, isEmpty) => take(review, STEPS[role].back, reason, isEmpty),
  }
}

/** Goes to the login where a session ended; true where it did. */
export function useEndedSession(): (error: unknown) => boolean {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return error => {
    if (!(error instanceof Refusal) || error.status !== 401) return false
    navigate(`/login?to=${encodeURIComponent(pathname + search)}`)
    return true
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Decision, decideOn } from '../../../client/versions.ts'
import { failureText } from '../../../components/failures.ts'
import { useStrings } from '../../../strings/strings.ts'

/** The way to decide on proposals of a document; the service's sentence where it refuses. */
export function useDecide(id: string) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState('')
  const [isBusy, setBusy] = useState(false)
  const decide = async (proposal: string, decision: Decision, reason: string): Promise<boolean> => {
    setRefusal('')
    setBusy(true)
    try {
      await decideOn(queries, id, proposal, decision, reason)
      return true
    } catch (error) {
      setRefusal(t('repair.failed', { reason: failureText(error, t) }))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { decide, refusal, isBusy }
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { makeVersion } from '../../../client/versions.ts'
import { Button } from '../../../components/Button.tsx'
import { failureText } from '../../../components/failures.ts'
import { useStrings } from '../../../strings/strings.ts'
import styles from './RepairPanel.module.css'

/** Makes what is accepted the document's next version, and leads to it. */
export function NewVersion({ id, accepted }: { id: string; accepted: number }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const make = async () => {
    setBusy(true)
    setRefusal('')
    try {
      const version = await makeVersion(queries, id)
      navigate(`/reports/${encodeURIComponent(version.id)}`)
    } catch (error) {
      setRefusal(t('repair.failed', { reason: failureText(error, t) }))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.make}>
      <Button disabled={accepted === 0} loading={isBusy} onClick={make}>
        {t('repair.make', { count: accepted })}
      </Button>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          ■ {refusal}
        </p>
      )}
    </div>
  )
}

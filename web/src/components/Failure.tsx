import Button from 'antd/es/button'
import { useStrings } from '../strings/strings.ts'
import { failureText } from './failures.ts'
import { Notice } from './Notice.tsx'

/** Content that did not come: why, and a button to ask again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useStrings()
  return (
    <Notice title={t('state.failed')} text={failureText(error, t)}>
      <Button onClick={onRetry}>{t('state.retry')}</Button>
    </Notice>
  )
}

import { Link, useLocation } from 'react-router'
import { Refusal } from '../client/request.ts'
import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import { failureText } from './failures.ts'
import { Notice } from './Notice.tsx'

/** Content that did not come: why, and a button to ask again; the way to the login where that is what it wants. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useStrings()
  const { pathname, search } = useLocation()
  const needsLogin = error instanceof Refusal && error.status === 401
  return (
    <Notice title={t('state.failed')} text={failureText(error, t)}>
      {needsLogin ? (
        <Link to={`/login?to=${encodeURIComponent(pathname + search)}`}>{t('account.logIn')}</Link>
      ) : (
        <Button onClick={onRetry}>{t('state.retry')}</Button>
      )}
    </Notice>
  )
}

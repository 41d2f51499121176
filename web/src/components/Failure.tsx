import { Link, useLocation } from 'react-router'
import { Refusal } from '../client/request.ts'
import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import { failureText } from './failures.ts'
import { Notice } from './Notice.tsx'

/** Content that did not come: why, and what to do: ask again, log in, or go where one's role has something to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useStrings()
  const { pathname, search } = useLocation()
  const status = error instanceof Refusal ? error.status : 0
  if (status === 401)
    return (
      <Notice title={t('state.needsLogin')} text={failureText(error, t)}>
        <Link to={`/login?to=${encodeURIComponent(pathname + search)}`}>{t('account.logIn')}</Link>
      </Notice>
    )
  if (status === 403)
    return (
      <Notice title={t('state.notAllowed')} text={failureText(error, t)}>
        <Link to="/desk">{t('state.toDesk')}</Link>
      </Notice>
    )
  if (status === 400 || status === 404)
    return (
      <Notice title={t('state.missing')} text={status === 404 ? failureText(error, t) : t('state.badAddress')}>
        <Link to="/desk">{t('state.toDesk')}</Link>
      </Notice>
    )
  return (
    <Notice title={t('state.failed')} text={failureText(error, t)}>
      <Button onClick={onRetry}>{t('state.retry')}</Button>
    </Notice>
  )
}

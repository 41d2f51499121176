import { useNavigate } from 'react-router'
import type { Session } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useStrings } from '../../strings/strings.ts'

/** Nothing was issued yet: what comes first, for those who may begin, and for those who wait. */
export function NoTasks({ session }: { session: Session }) {
  const { t } = useStrings()
  const navigate = useNavigate()
  const mayBegin = session.open || session.actions.includes('document.import')
  return (
    <Notice title={t('desk.noTasks.title')} text={t(mayBegin ? 'desk.noTasks.begin' : 'desk.noTasks.wait')}>
      <Button kind="primary" onClick={() => navigate('/')}>
        {t('desk.noTasks.reports')}
      </Button>
      {!session.account && !session.open && <Button onClick={() => navigate('/login')}>{t('account.logIn')}</Button>}
    </Notice>
  )
}

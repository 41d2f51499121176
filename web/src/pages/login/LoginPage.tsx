import EyeInvisibleOutlined from '@ant-design/icons/es/icons/EyeInvisibleOutlined'
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { logIn, oidcAddress, useSession } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { failureText } from '../../components/failures.ts'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './LoginPage.module.css'

/** Only a path of these pages is gone to after the login, never another site. */
const pathOf = (wanted: string | null): string =>
  wanted?.startsWith('/') && !wanted.startsWith('//') && !wanted.startsWith('/\\') ? wanted : '/desk'

/** Login (登录): `?to=` names the page to go to afterwards. */
export default function LoginPage() {
  const { t } = useStrings()
  usePageTitle(t('login.title'))
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { data: session } = useSession()
  const [isWorking, setWorking] = useState(false)
  const [isShown, setShown] = useState(false)
  // The provider's refusal comes as a word in the address; what stands behind it is the administrator's to find.
  const [refusal, setRefusal] = useState(search.has('error') ? t('login.unknown') : '')
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setWorking(true)
    setRefusal('')
    try {
      await logIn(queries, String(form.get('name') ?? '').trim(), String(form.get('password') ?? ''))
      navigate(pathOf(search.get('to')), { replace: true })
    } catch (error) {
      setRefusal(failureText(error, t))
      setWorking(false)
    }
  }
  return (
    <section className={styles.page}>
      <h1>{t('login.title')}</h1>
      {session?.open ? <p className={styles.note}>{t('login.none')}</p> : null}
      <form onSubmit={submit} className={styles.form}>
        <label htmlFor="login-name">{t('login.name')}</label>
        <input id="login-name" name="name" autoComplete="username" required />
        <label htmlFor="login-password">{t('login.password')}</label>
        <span className={styles.password}>
          <input
            id="login-password"
            name="password"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            required
          />
          <button
            type="button"
            aria-label={t('login.show')}
            aria-pressed={isShown}
            title={t('login.show')}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
          </button>
        </span>
        {refusal ? (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        ) : null}
        <Button kind="primary" type="submit" disabled={isWorking}>
          {t(isWorking ? 'login.working' : 'login.submit')}
        </Button>
      </form>
      {session?.oidc ? (
        <p>
          <a href={oidcAddress(pathOf(search.get('to')))}>{t('login.oidc')}</a>
        </p>
      ) : null}
      <p className={styles.note}>{t('login.lost')}</p>
    </section>
  )
}

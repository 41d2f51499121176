import UserOutlined from '@ant-design/icons/es/icons/UserOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { logOut, useSession } from '../client/session.ts'
import { useStrings } from '../strings/strings.ts'
import styles from './AccountMenu.module.css'

/** Who is logged in, with the way out; else the way in. Nothing while there are no accounts at all. */
export function AccountMenu() {
  const { t } = useStrings()
  const { data: session } = useSession()
  const { pathname, search } = useLocation()
  const queries = useQueryClient()
  const menu = useRef<HTMLDetailsElement>(null)
  // The page that was gone to is what is wanted, not the menu that led there.
  useEffect(() => {
    if (pathname) menu.current?.removeAttribute('open')
  }, [pathname])
  if (!session || session.open) return null
  const { account } = session
  if (!account)
    return pathname === '/login' ? null : (
      <Link className={styles.logIn} to={`/login?to=${encodeURIComponent(pathname + search)}`}>
        {t('account.logIn')}
      </Link>
    )
  const role = t(`role.${account.role}`)
  return (
    <details ref={menu} className={styles.menu}>
      <summary aria-label={`${t('account.label')} ${account.name} ${role}`}>
        <UserOutlined aria-hidden />
        <span className={styles.name}>{account.name}</span>
      </summary>
      <div className={styles.card}>
        <p className={styles.who}>{account.name}</p>
        <p>{[role, account.unitName, account.post].filter(Boolean).join(' · ')}</p>
        <button type="button" onClick={() => logOut(queries)}>
          {t('account.logOut')}
        </button>
      </div>
    </details>
  )
}

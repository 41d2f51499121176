import DoubleLeftOutlined from '@ant-design/icons/es/icons/DoubleLeftOutlined'
import DoubleRightOutlined from '@ant-design/icons/es/icons/DoubleRightOutlined'
import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useMay } from '../client/session.ts'
import { useStrings } from '../strings/strings.ts'
import { RAIL_GROUPS, type RailGroup, type RailPage } from './pages.ts'
import styles from './Rail.module.css'
import { useRailWidth } from './useRailWidth.ts'

/** The pages: a rail on the left that can be narrowed; on a phone a bar at the foot, with the others behind 更多. */
export function Rail() {
  const { t } = useStrings()
  const { pathname } = useLocation()
  const may = useMay()
  const { isNarrow, toggle } = useRailWidth()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === pathname
  useEffect(() => {
    if (!isOpen) return
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpenAt(null)
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [isOpen])
  const groups = RAIL_GROUPS.map(group => ({
    ...group,
    pages: group.pages.filter(({ action }) => action === undefined || may(action)),
  })).filter(({ pages }) => pages.length > 0)
  return (
    <nav
      aria-label={t('nav.label')}
      className={`${styles.rail} ${isNarrow ? styles.narrow : ''} ${isOpen ? styles.open : ''}`}
    >
      <div className={styles.groups}>
        {groups.map(group => (
          <Group key={group.name} group={group} pathname={pathname} isNarrow={isNarrow} />
        ))}
      </div>
      <button
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        onClick={() => setOpenAt(isOpen ? null : pathname)}
      >
        <MenuOutlined aria-hidden />
        <span>{t('nav.more')}</span>
      </button>
      <button
        type="button"
        className={styles.toggle}
        onClick={toggle}
        aria-label={t(isNarrow ? 'nav.expand' : 'nav.collapse')}
      >
        {isNarrow ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
      </button>
    </nav>
  )
}

interface GroupProps {
  readonly group: RailGroup
  readonly pathname: string
  readonly isNarrow: boolean
}

function Group({ group: { name, pages }, pathname, isNarrow }: GroupProps) {
  const { t } = useStrings()
  return (
    <div className={styles.group}>
      <p className={styles.heading} id={`rail-${name}`}>
        {t(name)}
      </p>
      <ul aria-labelledby={`rail-${name}`}>
        {pages.map(page => (
          <li key={page.to} className={page.isMain ? styles.main : undefined}>
            <PageLink page={page} isCurrent={page.holds.test(pathname)} isNarrow={isNarrow} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface LinkProps {
  readonly page: RailPage
  readonly isCurrent: boolean
  readonly isNarrow: boolean
}

function PageLink({ page: { to, name, icon: Icon }, isCurrent, isNarrow }: LinkProps) {
  const { t } = useStrings()
  return (
    <Link
      to={to}
      className={styles.item}
      aria-current={isCurrent ? 'page' : undefined}
      title={isNarrow ? t(name) : undefined}
    >
      <Icon aria-hidden />
      <span className={styles.name}>{t(name)}</span>
    </Link>
  )
}

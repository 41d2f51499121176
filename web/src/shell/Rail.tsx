import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined'
import DoubleLeftOutlined from '@ant-design/icons/es/icons/DoubleLeftOutlined'
import DoubleRightOutlined from '@ant-design/icons/es/icons/DoubleRightOutlined'
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import InfoCircleOutlined from '@ant-design/icons/es/icons/InfoCircleOutlined'
import LineChartOutlined from '@ant-design/icons/es/icons/LineChartOutlined'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useStrings } from '../strings/strings.ts'
import styles from './Rail.module.css'

const STORED_AS = 'duban.rail'

const PAGES = [
  { to: '/', name: 'nav.reports', icon: FileTextOutlined, holds: /^\/(?:$|reports)/ },
  { to: '/data/figures', name: 'nav.figures', icon: BarChartOutlined, holds: /^\/data/ },
  { to: '/indicators', name: 'nav.indicators', icon: LineChartOutlined, holds: /^\/indicators/ },
  { to: '/check', name: 'nav.check', icon: FileSearchOutlined, holds: /^\/check/ },
  { to: '/about', name: 'nav.about', icon: InfoCircleOutlined, holds: /^\/about/ },
] as const

/** The pages: a rail on the left that can be narrowed, a bar at the foot on a phone. */
export function Rail() {
  const { t } = useStrings()
  const { pathname } = useLocation()
  const [isNarrow, setNarrow] = useState(() => localStorage.getItem(STORED_AS) === 'narrow')
  const toggle = () => {
    localStorage.setItem(STORED_AS, isNarrow ? 'wide' : 'narrow')
    setNarrow(!isNarrow)
  }
  return (
    <nav aria-label={t('nav.label')} className={`${styles.rail} ${isNarrow ? styles.narrow : ''}`}>
      <ul>
        {PAGES.map(({ to, name, icon: Icon, holds }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.item}
              aria-current={holds.test(pathname) ? 'page' : undefined}
              title={isNarrow ? t(name) : undefined}
            >
              <Icon aria-hidden />
              <span className={styles.name}>{t(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
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

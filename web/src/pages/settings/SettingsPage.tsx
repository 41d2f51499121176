import type { ComponentType } from 'react'
import { Navigate, useParams } from 'react-router'
import { useMay } from '../../client/session.ts'
import office from '../../components/office.module.css'
import { Tabs } from '../../components/Tabs.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { AccountsTab } from './AccountsTab.tsx'
import { CalendarTab } from './CalendarTab.tsx'
import { PostsTab } from './PostsTab.tsx'
import { RulesTab } from './RulesTab.tsx'
import { UnitsTab } from './UnitsTab.tsx'

const TABS = {
  rules: RulesTab,
  units: UnitsTab,
  posts: PostsTab,
  calendar: CalendarTab,
  accounts: AccountsTab,
} as const satisfies Readonly<Record<string, ComponentType>>
type Tab = keyof typeof TABS

const isTab = (name: string): name is Tab => name in TABS

/** The office's settings (设置): light rules, units, posts, calendar, accounts, each with its own address. */
export default function SettingsPage() {
  const { t } = useStrings()
  const may = useMay()
  const { tab = 'rules' } = useParams()
  usePageTitle(t('settings.title'))
  if (!isTab(tab)) return <Navigate to="/settings/rules" replace />
  const shown = (Object.keys(TABS) as Tab[]).filter(name => name !== 'accounts' || may('account.manage'))
  const Shown = TABS[tab]
  return (
    <div className={office.page}>
      <header className={office.head}>
        <h1>{t('settings.title')}</h1>
      </header>
      <Tabs
        label={t('settings.title')}
        tabs={shown.map(name => ({ to: `/settings/${name}`, name: t(`settings.tab.${name}`) }))}
      />
      <Shown />
    </div>
  )
}

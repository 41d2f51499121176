import type { Role } from 'duban-core'
import type { ComponentType } from 'react'
import { useSession } from '../../client/session.ts'
import { useBoard } from '../../client/units.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import { AdministratorDesk } from './AdministratorDesk.tsx'
import { DeskLights } from './DeskLights.tsx'
import styles from './DeskPage.module.css'
import { HeadDesk } from './HeadDesk.tsx'
import { LeaderDesk } from './LeaderDesk.tsx'
import { NoTasks } from './NoTasks.tsx'
import { OfficerDesk } from './OfficerDesk.tsx'
import { ReaderDesk } from './ReaderDesk.tsx'
import { SupervisorDesk } from './SupervisorDesk.tsx'

/** What every role has on its desk. */
const DESKS: Readonly<Record<Role, ComponentType<{ readonly today: string }>>> = {
  public: ReaderDesk,
  deputy: ReaderDesk,
  unit_officer: OfficerDesk,
  unit_head: HeadDesk,
  supervisor: SupervisorDesk,
  leader: LeaderDesk,
  administrator: AdministratorDesk,
}

/** The desk (工作台): what needs the one who looks today; for those who only read, what changed. */
export default function DeskPage() {
  const { t, language } = useStrings()
  usePageTitle(t('desk.title'))
  const { data: session } = useSession()
  const board = useBoard()
  if (board.isError && !board.data) return <Failure error={board.error} onRetry={() => board.refetch()} />
  if (!session || !board.data) return <Loading lines={10} />
  const { account, role } = session
  const Desk = DESKS[role]
  const hasTasks = board.data.total > 0
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t(account ? 'desk.title' : 'desk.title.public')}</h1>
        <p className={styles.who}>
          {dateText(board.data.asOf, language)}
          {account && (
            <span lang="zh-CN">
              {' · '}
              {[account.unitName, account.name, t(`role.${role}`)].filter(Boolean).join(' · ')}
            </span>
          )}
        </p>
        {hasTasks && <DeskLights board={board.data} unit={account?.unit ?? ''} />}
      </header>
      {!hasTasks && <NoTasks session={session} />}
      {(hasTasks || role === 'administrator') && <Desk today={board.data.asOf} />}
    </div>
  )
}

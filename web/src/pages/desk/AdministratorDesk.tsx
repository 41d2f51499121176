import { Link } from 'react-router'
import { useAccounts } from '../../client/desk.ts'
import { useReportingMonth } from '../../client/reporting.ts'
import { useUnits } from '../../client/units.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskPage.module.css'
import { TaskBlock } from './TaskBlock.tsx'

/** An administrator's day: what the service stands on, and what is missing of it. */
export function AdministratorDesk() {
  const { t, language } = useStrings()
  const units = useUnits().data
  const accounts = useAccounts(true).data
  const tables = useReportingMonth({}).data?.tables
  const unmanned = units?.length === 0
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('desk.admin.units')}</dt>
        <dd>
          <Link to="/units?all=1">{t('units.count', { count: units?.length ?? 0 })}</Link>
          {unmanned && <p>{t('desk.admin.noUnits')}</p>}
        </dd>
        <dt>{t('desk.admin.accounts')}</dt>
        <dd>
          {accounts?.length === 0
            ? t('desk.admin.noAccounts')
            : t('desk.admin.accountCount', {
                count: accounts?.length ?? 0,
                disabled: accounts?.filter(one => one.isDisabled).length ?? 0,
              })}
        </dd>
        <dt>{t('desk.admin.tables')}</dt>
        {tables?.length === 0 && <dd>{t('desk.admin.noTables')}</dd>}
        {tables?.map(({ documentId, title, name, year, month, months }) => (
          <dd key={documentId}>
            <Link to={`/tasks?document=${encodeURIComponent(documentId)}`} lang="zh-CN">
              {`${year}年 ${title || name}`}
            </Link>{' '}
            {month
              ? t('desk.admin.month', {
                  month: monthText(month, language),
                  closed: months.filter(one => one.isClosed).length,
                })
              : t('desk.admin.over')}
          </dd>
        ))}
      </dl>
      <TaskBlock light="red" />
    </>
  )
}

import { useSearchParams } from 'react-router'
import type { ReportingMonth } from '../../client/reporting.ts'
import { dateText } from '../../format/dates.ts'
import { daysBetween, monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { progressOf } from './items.ts'
import styles from './ReportingPage.module.css'

/** Which month of which table it is, how far it is, and by when it is due. */
export function MonthHead({ data }: { data: ReportingMonth }) {
  const { t, language } = useStrings()
  const [search, setSearch] = useSearchParams()
  const table = data.tables.find(one => one.documentId === data.documentId)
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(name === 'document' ? {} : search)
    next.delete('item')
    next.set(name, value)
    setSearch(next)
  }
  return (
    <header className={styles.head}>
      <h1>
        {t('reporting.title')}
        {data.unit && (
          <small lang="zh-CN" className={styles.unit}>
            {data.unit.name}
          </small>
        )}
      </h1>
      {table && (
        <div className={styles.choices}>
          {data.tables.length > 1 && (
            <select
              aria-label={t('reporting.table')}
              value={data.documentId}
              onChange={event => change('document', event.target.value)}
            >
              {data.tables.map(one => (
                <option key={one.documentId} value={one.documentId}>
                  {`${one.year}年 ${one.title || one.name}`}
                </option>
              ))}
            </select>
          )}
          <select
            aria-label={t('reporting.month')}
            value={data.month ?? ''}
            onChange={event => change('month', event.target.value)}
          >
            {[...table.months].reverse().map(one => (
              <option key={one.month} value={one.month}>
                {monthText(one.month, language)}
                {one.isClosed ? ` · ${t('reporting.closed')}` : ''}
                {one.isAsked ? '' : ` · ${t('reporting.notAsked')}`}
              </option>
            ))}
          </select>
        </div>
      )}
      {table && table.rhythm !== 'monthly' && <p className={styles.rhythm}>{t(`reporting.rhythm.${table.rhythm}`)}</p>}
      {data.items.length > 0 && <Progress data={data} />}
    </header>
  )
}

function Progress({ data: { items, isClosed, dueOn, today } }: { data: ReportingMonth }) {
  const { t, language } = useStrings()
  const { asked, done } = progressOf(items)
  if (asked === 0) return null
  const told = t('reporting.done', { done, asked })
  const days = dueOn ? daysBetween(today, dueOn) : 0
  const due = { day: dateText(dueOn ?? '', language), days: Math.abs(days) }
  return (
    <p className={styles.progress} role="status">
      <span>{told}</span>
      <progress max={Math.max(asked, 1)} value={done} aria-label={told} />
      {isClosed ? (
        <span>{t('reporting.isClosed')}</span>
      ) : (
        done < asked && (
          <span data-late={days < 0} className={styles.due}>
            {t(days < 0 ? 'reporting.overdue' : 'reporting.due', due)}
          </span>
        )
      )}
    </p>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BULLETIN_KEYS, type ClosedMonth, type ClosingResult, closeMonth } from '../../client/bulletins.ts'
import { useReportingMonth } from '../../client/reporting.ts'
import { Refusal } from '../../client/request.ts'
import { useMay } from '../../client/session.ts'
import { type TableInfo, tableName } from '../../client/tables.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './BulletinsPage.module.css'
import { FrozenItems } from './FrozenItems.tsx'
import { FrozenMonth } from './FrozenMonth.tsx'
import { monthsOfYear, type YearMonth } from './months.ts'

/** The months of a table's year: which are closed, and the closing of the next one with what it means (关账). */
export function MonthClosing({ table, closed }: { table: TableInfo; closed: readonly ClosedMonth[] }) {
  const may = useMay()
  const months = monthsOfYear(table.year, table.documentId, closed)
  const open = months.filter(({ closedOn }) => closedOn === null)
  const [shown, setShown] = useState('')
  const known = useReportingMonth({}, may('reporting.read'))
  const begun = known.data?.tables
    .find(({ documentId }) => documentId === table.documentId)
    ?.months.filter(({ isClosed }) => !isClosed)
  return (
    <section className={`${office.card} ${styles.table}`} aria-label={tableName(table)}>
      <h3 lang="zh-CN">{tableName(table)}</h3>
      <ol className={styles.months}>
        {months.map(({ month, closedOn }) => (
          <li key={month} data-closed={closedOn !== null}>
            <MonthCell
              month={month}
              closedOn={closedOn}
              isShown={month === shown}
              onShow={may('report.read') ? () => setShown(month === shown ? '' : month) : null}
            />
          </li>
        ))}
      </ol>
      {shown && <FrozenMonth document={table.documentId} month={shown} />}
      {may('report.read') &&
        begun?.map(({ month }) => (
          <FrozenItems key={month} document={table.documentId} month={month} mayUndo={may('period.close')} />
        ))}
      {may('period.close') && <Close table={table} open={open} />}
    </section>
  )
}

interface CellProps extends YearMonth {
  readonly isShown: boolean
  /** Null for those who may not look into a month. */
  readonly onShow: (() => void) | null
}

/** A month of the year; a closed one opens what was frozen in it. */
function MonthCell({ month, closedOn, isShown, onShow }: CellProps) {
  const { t, language } = useStrings()
  const name = t('bulletins.month', { month: Number(month.slice(5)) })
  if (closedOn === null)
    return (
      <span>
        {name}
        <small>{t('bulletins.open')}</small>
      </span>
    )
  const words = (
    <>
      {name}
      <small>{t('bulletins.closed')}</small>
      <span className="visually-hidden">{dateText(closedOn, language)}</span>
    </>
  )
  if (!onShow) return <span>{words}</span>
  return (
    <button type="button" aria-expanded={isShown} onClick={onShow}>
      {words}
    </button>
  )
}

/** Why a month is closed before it is over: asked for once the office was told that it is not. */
function useEarlyReason() {
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const watch = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      if (error instanceof Refusal && error.code === 'period_early') setAsked(true)
      throw error
    }
  }
  const forget = () => {
    setAsked(false)
    setReason('')
  }
  return { isAsked, reason, setReason, watch, forget }
}

function Close({ table, open }: { table: TableInfo; open: readonly YearMonth[] }) {
  const { t, language } = useStrings()
  const queries = useQueryClient()
  const { isWorking, refusal, attempt } = useAttempt()
  const [isAsking, setAsking] = useState(false)
  const [picked, setPicked] = useState('')
  const [done, setDone] = useState<ClosingResult | null>(null)
  const early = useEarlyReason()
  const month = open.some(one => one.month === picked) ? picked : (open[0]?.month ?? '')
  if (month === '') return <p className={office.muted}>{t('bulletins.allClosed')}</p>
  const close = async () => {
    setDone(null)
    const isClosed = await attempt(() =>
      early.watch(async () => setDone(await closeMonth(table.documentId, month, early.reason))),
    )
    if (!isClosed) return
    early.forget()
    setAsking(false)
    for (const key of BULLETIN_KEYS) await queries.invalidateQueries({ queryKey: [key] })
  }
  const result = done && (
    <p role="status" className={office.done}>
      {t('bulletins.close.done', {
        month: monthText(done.month, language),
        day: dateText(done.asOf, language),
        rows: done.rows,
        locked: done.locked,
      })}
    </p>
  )
  if (!isAsking)
    return (
      <>
        {result}
        <p className={styles.close}>
          <span>
            <Button onClick={() => setAsking(true)}>
              {t('bulletins.close.begin', { month: monthText(month, language) })}
            </Button>
          </span>
        </p>
      </>
    )
  return (
    <div className={styles.close}>
      <div className={styles.pick}>
        <ChoiceField
          label={t('bulletins.close.month')}
          value={month}
          options={open.map(one => ({ value: one.month, label: monthText(one.month, language) }))}
          onChange={setPicked}
        />
      </div>
      <p>{t('bulletins.close.means')}</p>
      <ul className={styles.meaning}>
        <li>{t('bulletins.close.freezes')}</li>
        <li>{t('bulletins.close.locks')}</li>
        <li>{t('bulletins.close.stays')}</li>
      </ul>
      {early.isAsked && (
        <TextField label={t('bulletins.close.early')} value={early.reason} onChange={early.setReason} isRequired />
      )}
      <div className={styles.pick}>
        <Button kind="primary" disabled={isWorking} onClick={close}>
          {t('bulletins.close.confirm', { month: monthText(month, language) })}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('office.cancel')}</Button>
      </div>
      <RefusedSentence sentence={refusal} />
    </div>
  )
}

import { Fragment, useState } from 'react'
import type { Outcome, YearPair } from '../../client/fulfilment.ts'
import { amountText } from '../../format/statements.ts'
import { type Strings, useStrings } from '../../strings/strings.ts'
import styles from './Matrix.module.css'
import { chartOf, isDrawable, isFall, type MatrixRow, resultText, shownVerdict } from './matrix.ts'
import { OutcomeDetail } from './OutcomeDetail.tsx'
import { Sparkline } from './Sparkline.tsx'
import { TrendDialog } from './TrendDialog.tsx'
import { VerdictMark } from './VerdictMark.tsx'

/** Written out, because browsers drop the roles of table elements that are not laid out as a table. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** Indicators by years: target, outcome and verdict in each cell, which opens the sentences of both reports below it. */
export function Matrix({ rows, pairs }: { rows: readonly MatrixRow[]; pairs: readonly YearPair[] }) {
  const { t } = useStrings()
  const [open, setOpen] = useState<{ readonly line: string; readonly year: number } | null>(null)
  const toggle = (line: string, year: number) =>
    setOpen(open?.line === line && open.year === year ? null : { line, year })
  return (
    <div className={styles.scroller}>
      <table {...ROLE.table} className={styles.table} aria-label={t('fulfilment.matrix')}>
        <thead {...ROLE.rowgroup}>
          <tr {...ROLE.row}>
            <th {...ROLE.columnheader} scope="col" className={styles.indicator}>
              {t('field.indicator')}
            </th>
            <th {...ROLE.columnheader} scope="col" className={styles.chart}>
              {t('fulfilment.trend')}
            </th>
            {pairs.map(({ year }) => (
              <th key={year} {...ROLE.columnheader} scope="col">
                {t('fulfilment.year', { year: String(year) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.rowgroup}>
          {rows.map(row => {
            const pair = open?.line === row.line ? pairs.find(({ year }) => year === open.year) : undefined
            return (
              <Fragment key={row.line}>
                <Row row={row} pairs={pairs} openYear={pair?.year ?? null} onToggle={year => toggle(row.line, year)} />
                {pair && (
                  <tr {...ROLE.row} className={styles.open}>
                    <td {...ROLE.cell} colSpan={pairs.length + 2} id={detailId(row.line, pair.year)}>
                      {(row.cells.get(pair.year) ?? []).map(outcome => (
                        <OutcomeDetail key={outcome.target.id} outcome={outcome} pair={pair} />
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const detailId = (line: string, year: number): string => `detail-${year}-${line.replace(/[^\p{L}\p{N}]/gu, '-')}`

interface RowProps {
  readonly row: MatrixRow
  readonly pairs: readonly YearPair[]
  readonly openYear: number | null
  readonly onToggle: (year: number) => void
}

function Row({ row, pairs, openYear, onToggle }: RowProps) {
  const { t } = useStrings()
  return (
    <tr {...ROLE.row}>
      <th {...ROLE.rowheader} scope="row" className={styles.indicator} lang="zh-CN">
        {row.region}
        {row.indicator || t('fulfilment.unnamed')}
        {row.isHeadline && <span className={styles.headline}>{t('fulfilment.headline')}</span>}
      </th>
      <td {...ROLE.cell} className={styles.chart}>
        <Trend row={row} />
      </td>
      {pairs.map(({ year }) => {
        const outcomes = row.cells.get(year)
        const isOpen = openYear === year
        return (
          <td
            key={year}
            {...ROLE.cell}
            data-label={t('fulfilment.year', { year: String(year) })}
            data-empty={!outcomes}
          >
            {outcomes ? (
              <button
                type="button"
                className={styles.cell}
                aria-expanded={isOpen}
                aria-controls={isOpen ? detailId(row.line, year) : undefined}
                onClick={() => onToggle(year)}
              >
                {outcomes.map(outcome => (
                  <Cell key={outcome.target.id} outcome={outcome} />
                ))}
              </button>
            ) : (
              <span className={styles.unset}>{t('fulfilment.noTarget')}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** The small chart of a row; a click opens it at full size with its table. */
function Trend({ row }: { row: MatrixRow }) {
  const { t } = useStrings()
  const [isOpen, setOpen] = useState(false)
  const years = chartOf(row)
  if (!isDrawable(years)) return null
  const name = `${row.region}${row.indicator || t('fulfilment.unnamed')}`
  return (
    <>
      <button
        type="button"
        className={styles.trend}
        title={t('fulfilment.trend.open')}
        aria-label={t('fulfilment.trend.openOne', { name })}
        onClick={() => setOpen(true)}
      >
        <Sparkline years={years} />
      </button>
      {isOpen && <TrendDialog name={name} unit={row.unit} years={years} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Target → outcome, and the verdict. */
function Cell({ outcome }: { outcome: Outcome }) {
  const strings = useStrings()
  const { t } = strings
  const { target, answer, sentence } = outcome
  const result = resultText(outcome) ?? (sentence ? t('fulfilment.inWords') : '—')
  return (
    <span className={styles.outcome}>
      <span className={styles.numbers} lang="zh-CN">
        {target.tier === 'stretch' && `${t('tier.stretch')} `}
        {aimText(outcome, strings)} <span aria-hidden>→</span>
        <span className="visually-hidden">，{t('fulfilment.outcome')} </span>{' '}
        <b>
          {answer && isFall(answer.value) && t('fulfilment.fall')}
          {result}
        </b>
      </span>{' '}
      <VerdictMark verdict={shownVerdict(outcome)} />
    </span>
  )
}

/** The target in short: its number, or the words that it has in place of one. */
function aimText({ target }: Outcome, { t, language }: Pick<Strings, 't' | 'language'>): string {
  const { value, unit, comparator, text, indicator } = target
  if (value === null) return text.replace(/\s/g, '').replace(indicator, '') || text
  if (typeof value !== 'string' || !isFall(value)) return amountText(value, unit, comparator, language, t)
  return `${t('fulfilment.fall')}${amountText(value.slice(1), unit, comparator, language, t)}`
}

import type { Outcome } from 'duban-core'
import { useState } from 'react'
import { type JudgedRow, type ShownVerdict, useVerdicts } from '../../client/year-end.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { RecordTable } from '../../components/RecordTable.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './AssessmentPage.module.css'
import { OutcomeWord } from './OutcomeWord.tsx'

const OUTCOMES: readonly Outcome[] = ['missed', 'nearly', 'adjusted', 'met', 'exceeded', 'pending', 'unverifiable']

/** Every target with its verdict, the rule that it was judged by, and where the result is from. */
export function Verdicts({ document }: { document: string }) {
  const { t } = useStrings()
  const verdicts = useVerdicts(document)
  const [wanted, setWanted] = useState<Outcome | null>(null)
  if (verdicts.isPending) return <Loading lines={10} />
  if (verdicts.isError) return <Failure error={verdicts.error} onRetry={() => verdicts.refetch()} />
  const all = verdicts.data
  if (all.length === 0) return <Notice title={t('assessment.noTargets')} text={t('assessment.noTargets.text')} />
  const number = (outcome: Outcome) => all.filter(row => row.verdicts.overall === outcome).length
  const present = OUTCOMES.filter(outcome => number(outcome) > 0)
  const order = (row: JudgedRow) => OUTCOMES.indexOf(row.verdicts.overall)
  const rows = all.filter(row => wanted === null || row.verdicts.overall === wanted).sort((a, b) => order(a) - order(b))
  return (
    <>
      <div className={styles.counts}>
        {present.map(outcome => (
          <button
            key={outcome}
            type="button"
            aria-pressed={wanted === outcome}
            onClick={() => setWanted(wanted === outcome ? null : outcome)}
          >
            <OutcomeWord outcome={outcome} />
            <b>{number(outcome)}</b>
          </button>
        ))}
      </div>
      <RecordTable
        label={t('assessment.part.verdicts')}
        rows={rows}
        rowKey={row => row.targetId}
        columns={[
          {
            name: 'text',
            head: t('assessment.column.target'),
            isHead: true,
            width: '24%',
            cell: row => <span lang="zh-CN">{row.text}</span>,
          },
          {
            name: 'unit',
            head: t('assessment.column.unit'),
            width: '18%',
            cell: row => row.leadUnit || t('bulletin.noLead'),
          },
          {
            name: 'outcome',
            head: t('assessment.column.outcome'),
            isNarrow: true,
            cell: row => <OutcomeWord outcome={row.verdicts.overall} />,
          },
          { name: 'result', head: t('assessment.column.result'), cell: row => <Result row={row} /> },
          { name: 'rule', head: t('assessment.column.rule'), width: '34%', cell: row => <Rule row={row} /> },
        ]}
      />
    </>
  )
}

const verdictOf = ({ verdicts }: JudgedRow): ShownVerdict | null => verdicts.current ?? verdicts.original

function Result({ row }: { row: JudgedRow }) {
  const { t, language } = useStrings()
  const verdict = verdictOf(row)
  const result = verdict?.result
  if (!verdict || !result) return <span className={styles.fine}>{t('assessment.noResult')}</span>
  return (
    <>
      <span>{result.value ?? t(`assessment.outcome.${verdict.outcome}`)}</span>
      {verdict.aim !== null && <span className={styles.fine}> {t('assessment.against', { aim: verdict.aim })}</span>}
      <span className={styles.fine} lang="zh-CN">
        <br />
        {result.source} {dateText(result.day, language)}
        {!result.isProven && ` · ${t('assessment.unproven')}`}
        {verdict.isProvisional && ` · ${t('assessment.provisional')}`}
      </span>
    </>
  )
}

function Rule({ row }: { row: JudgedRow }) {
  const { t } = useStrings()
  const verdict = verdictOf(row)
  const notes = [row.verdicts.note, ...(verdict?.notes ?? [])].filter(Boolean)
  return (
    <div lang="zh-CN">
      {notes.length > 0 && <p>{notes.join('；')}</p>}
      {verdict?.rule && (
        <p className={styles.fine}>
          {verdict.rule.name}：{verdict.rule.met}
          <br />
          {t('assessment.source', { source: verdict.rule.source })}
        </p>
      )}
    </div>
  )
}

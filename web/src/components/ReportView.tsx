import type { UnitReport } from '../client/reporting.ts'
import { dateText } from '../format/dates.ts'
import { useStrings } from '../strings/strings.ts'
import { ProofList } from './ProofList.tsx'
import styles from './ReportView.module.css'

interface Props {
  readonly report: UnitReport
  readonly unit: string
  /** The value stands elsewhere already. */
  readonly isValueShown?: boolean
}

/** A report to read (进展反馈): value, the three paragraphs, evidence. */
export function ReportView({ report, unit, isValueShown = false }: Props) {
  const { t, language } = useStrings()
  const { value, doneOn, writtenBy, submittedAt, evidence } = report
  return (
    <dl className={styles.view}>
      {value !== null && !isValueShown && (
        <>
          <dt>{t('reporting.value')}</dt>
          <dd>
            <b>{value}</b>
            <span lang="zh-CN">{unit}</span>
          </dd>
        </>
      )}
      {doneOn !== null && (
        <>
          <dt>{t('reporting.doneOn')}</dt>
          <dd>{dateText(doneOn, language)}</dd>
        </>
      )}
      {(['progress', 'problems', 'next'] as const).map(name => (
        <div key={name}>
          <dt>{t(`reporting.${name}`)}</dt>
          <dd lang="zh-CN">{report[name] || t('reporting.none')}</dd>
        </div>
      ))}
      <dt>{t('reporting.proofs')}</dt>
      <dd>{evidence.length > 0 ? <ProofList proofs={evidence} unit={unit} /> : t('reporting.noProofs')}</dd>
      <dt>{t('reporting.writtenBy')}</dt>
      <dd>
        <span lang="zh-CN">{writtenBy}</span> {submittedAt && dateText(submittedAt, language)}
      </dd>
    </dl>
  )
}

import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined'
import type { Ref } from 'react'
import { Link } from 'react-router'
import type { Review } from '../../client/reviews.ts'
import { FindingList } from '../../components/FindingList.tsx'
import { ReportView } from '../../components/ReportView.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { CheckForm } from './CheckForm.tsx'
import { CheckList } from './CheckList.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import styles from './ReviewDetail.module.css'
import { ThreeValues } from './ThreeValues.tsx'
import type { DecidingRole, Decision } from './useDecision.ts'

interface Props {
  readonly review: Review
  readonly role: DecidingRole
  readonly person: string
  readonly decision: Decision
  readonly reasonField: Ref<HTMLTextAreaElement>
  readonly onBack: () => void
}

/** One report with all that it is decided by: values side by side, words, evidence, checks; then the decision. */
export function ReviewDetail({ review, role, person, decision, reasonField, onBack }: Props) {
  const { t, language } = useStrings()
  const { report, text, label, unit, unitName, leadUnit, last } = review
  return (
    <section className={styles.detail} aria-label={t('review.detail')}>
      <button type="button" className={styles.back} onClick={onBack}>
        <ArrowLeftOutlined aria-hidden /> {t('review.back')}
      </button>
      <header>
        <h2 lang="zh-CN">{label || text}</h2>
        {label && label !== text && (
          <p className={styles.task} lang="zh-CN">
            {text}
          </p>
        )}
        <p className={styles.about}>
          <span lang="zh-CN">{unitName}</span>
          {leadUnit !== unitName && <span lang="zh-CN">{t('review.lead', { unit: leadUnit })}</span>}
          <span>{monthText(report.month, language)}</span>
          <Link to={`/tasks/${encodeURIComponent(report.taskId)}`}>{t('reporting.task')}</Link>
        </p>
      </header>
      {report.targetId !== null && <ThreeValues review={review} />}
      <ReportView report={report} unit={unit} isValueShown={report.targetId !== null} />
      {last && last.progress !== '' && last.progress === report.progress && (
        <p className={styles.same}>▲ {t('review.same', { month: monthText(last.month, language) })}</p>
      )}
      {report.checks.length > 0 && <CheckList checks={report.checks} unit={unit} />}
      <FindingList findings={report.findings} />
      {role === 'office' && <CheckForm review={review} />}
      <DecisionForm review={review} role={role} person={person} decision={decision} reasonField={reasonField} />
    </section>
  )
}

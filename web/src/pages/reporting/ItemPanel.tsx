import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ReportingItem } from '../../client/reporting.ts'
import { Button } from '../../components/Button.tsx'
import { Light } from '../../components/Light.tsx'
import { ReportView } from '../../components/ReportView.tsx'
import { useStrings } from '../../strings/strings.ts'
import { draftKey, draftOf, EMPTY_DRAFT, readDraft } from './drafts.ts'
import styles from './ItemPanel.module.css'
import { stateOf } from './items.ts'
import { ReportForm } from './ReportForm.tsx'

interface Props {
  readonly item: ReportingItem
  readonly month: string
  readonly today: string
  readonly isClosed: boolean
  readonly person: string
  readonly mayHandIn: boolean
  readonly onBack: () => void
  readonly onNext: () => void
}

/** One item of the month: its form, or what was reported with the way to correct it. */
export function ItemPanel(props: Props) {
  const { item, month, isClosed, person, mayHandIn, onBack } = props
  const { t } = useStrings()
  const { current } = item
  const state = stateOf(item)
  const isFixed = state === 'waiting' || state === 'accepted'
  const corrects = state === 'accepted' && current ? current.id : (current?.corrects ?? null)
  const key = draftKey(person, item, month, corrects)
  const [isCorrecting, setCorrecting] = useState(() => state === 'accepted' && readDraft(key) !== null)
  const isForm = mayHandIn && (isCorrecting || (!isFixed && (!isClosed || corrects !== null)))
  const first =
    current && !isFixed ? draftOf(current, current.id) : current && isCorrecting ? draftOf(current, '') : EMPTY_DRAFT
  return (
    <>
      <button type="button" className={styles.back} onClick={onBack}>
        <ArrowLeftOutlined aria-hidden /> {t('reporting.back')}
      </button>
      <ItemHead item={item} />
      {isForm ? (
        <ReportForm
          key={key}
          {...props}
          corrects={corrects}
          draftKey={key}
          first={first}
          onLeave={isCorrecting ? () => setCorrecting(false) : undefined}
        />
      ) : (
        <Fixed item={item} isClosed={isClosed} mayHandIn={mayHandIn} onCorrect={() => setCorrecting(true)} />
      )}
    </>
  )
}

function ItemHead({ item: { assignmentId, text, label, colour, why } }: { item: ReportingItem }) {
  const { t } = useStrings()
  return (
    <header className={styles.head}>
      <h2 lang="zh-CN">{label || text}</h2>
      {label && label !== text && (
        <p className={styles.task} lang="zh-CN">
          {text}
        </p>
      )}
      <p className={styles.why} lang="zh-CN">
        {why || <Light colour={colour} />}{' '}
        <Link to={`/tasks/${encodeURIComponent(assignmentId)}`}>{t('reporting.task')}</Link>
      </p>
    </header>
  )
}

interface FixedProps {
  readonly item: ReportingItem
  readonly isClosed: boolean
  readonly mayHandIn: boolean
  readonly onCorrect: () => void
}

/** What was reported and cannot be written any more. */
function Fixed({ item, isClosed, mayHandIn, onCorrect }: FixedProps) {
  const { t } = useStrings()
  const { current, unit } = item
  const state = stateOf(item)
  if (!current) return <p className={styles.note}>{t(isClosed ? 'reporting.missed' : 'reporting.byOfficer')}</p>
  return (
    <>
      <p className={styles.note}>
        {state === 'waiting'
          ? t(current.state === 'submitted' ? 'reporting.atHead' : 'reporting.atOffice')
          : t(state === 'accepted' ? 'reporting.fixed' : 'reporting.byOfficer')}
      </p>
      <ReportView report={current} unit={unit} />
      {state === 'accepted' && mayHandIn && (
        <Button className={styles.correct} onClick={onCorrect}>
          {t('reporting.correct')}
        </Button>
      )}
    </>
  )
}

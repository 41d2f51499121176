import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import UpOutlined from '@ant-design/icons/es/icons/UpOutlined'
import { Legend } from '../../../components/Legend.tsx'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Actions } from './Actions.tsx'
import { DamageRecord } from './DamageRecord.tsx'
import { FigureRecord } from './FigureRecord.tsx'
import { FindingRecord } from './FindingRecord.tsx'
import { InSource } from './InSource.tsx'
import styles from './RecordPanel.module.css'
import { SamePlace } from './SamePlace.tsx'
import { TargetRecord } from './TargetRecord.tsx'
import { TaskRecord } from './TaskRecord.tsx'

interface Props {
  /** Id of the open record, or empty. */
  readonly id: string
  /** Null for a text that no link can lead to. */
  readonly documentId: string | null
  readonly onClose: () => void
  readonly onStep: (by: 1 | -1) => void
}

/** The open record (记录), beside the text on a wide page and below it on a narrow one; the legend while none is open. */
export function RecordPanel({ id, documentId, onClose, onStep }: Props) {
  const { t } = useStrings()
  const { records } = useOpenReading()
  const record = records.get(id)
  if (!id)
    return (
      <aside className={`${styles.panel} ${styles.idle}`} aria-label={t('panel.legend')}>
        <h2>{t('panel.legend')}</h2>
        <Legend />
        <p className={styles.hint}>{t('panel.hint')}</p>
      </aside>
    )
  return (
    <aside className={styles.panel} aria-label={t('panel.label')}>
      <header className={styles.head}>
        <p>
          {record && t(`layer.${record.layer}`)} <span>{id}</span>
        </p>
        <button type="button" onClick={() => onStep(-1)} aria-label={t('panel.previous')} title={t('panel.previous')}>
          <UpOutlined aria-hidden />
        </button>
        <button type="button" onClick={() => onStep(1)} aria-label={t('panel.next')} title={t('panel.next')}>
          <DownOutlined aria-hidden />
        </button>
        <button type="button" onClick={onClose} aria-label={t('panel.close')} title={t('panel.close')}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <div className={styles.body} key={id}>
        {!record && <p className={styles.line}>{t('panel.missing', { id })}</p>}
        {record?.layer === 'figures' && <FigureRecord figure={record.figure} />}
        {record?.layer === 'targets' && <TargetRecord target={record.target} />}
        {record?.layer === 'tasks' && <TaskRecord task={record.task} />}
        {record?.layer === 'damage' && <DamageRecord damage={record.damage} />}
        {record?.layer === 'findings' && <FindingRecord finding={record.finding} />}
        {record && <SamePlace record={record} />}
        {record && documentId !== null && <InSource record={record} documentId={documentId} />}
        {record && <Actions record={record} documentId={documentId} />}
      </div>
    </aside>
  )
}

import PaperClipOutlined from '@ant-design/icons/es/icons/PaperClipOutlined'
import { type Proof, proofAddress } from '../client/reporting.ts'
import { dateText } from '../format/dates.ts'
import { useStrings } from '../strings/strings.ts'
import styles from './ReportView.module.css'

/** Files that prove a number or a state, each to open, with what it is and what it shows. */
export function ProofList({ proofs, unit }: { proofs: readonly Proof[]; unit: string }) {
  const { t, language } = useStrings()
  return (
    <ul className={styles.proofs}>
      {proofs.map(({ id, name, kind, day, value }) => (
        <li key={id}>
          <PaperClipOutlined aria-hidden />{' '}
          <a href={proofAddress(id)} download lang="zh-CN">
            {name}
          </a>{' '}
          <span className={styles.about}>
            {t(`proof.${kind}`)} · {dateText(day, language)} ·{' '}
            {value === null ? t('reporting.provesState') : t('reporting.provesNumber', { value: `${value}${unit}` })}
          </span>
        </li>
      ))}
    </ul>
  )
}

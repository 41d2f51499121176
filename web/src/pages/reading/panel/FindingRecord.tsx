import type { Finding } from 'duban-core'
import markStyles from '../../../components/marks.module.css'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Fields, Part } from './Part.tsx'
import { QuoteView } from './QuoteView.tsx'
import { RecordLinks } from './RecordLinks.tsx'
import styles from './RecordPanel.module.css'

/** A finding (矛盾): the statements that do not go together, and what each would have to be. */
export function FindingRecord({ finding }: { finding: Finding }) {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const entries = reading.ledger.filter(entry => finding.entries.includes(entry.id))
  const links = entries.flatMap(entry => entry.figures.slice(0, 1).map(id => ({ id, words: entry.indicator })))
  return (
    <>
      <p className={styles.line}>{finding.message}</p>
      <Part title={t('panel.fields')}>
        <Fields
          fields={[
            [t('field.severity'), t(`severity.${finding.severity}`)],
            [t('field.expected'), finding.expected],
            [t('field.found'), finding.found],
          ]}
        />
      </Part>
      <Part title={t('panel.spans')}>
        {finding.spans.map(span => (
          <QuoteView key={`${span.start}-${span.end}`} span={span} className={markStyles.findings ?? ''} />
        ))}
      </Part>
      {links.length > 0 && (
        <Part title={t('panel.ties')}>
          <RecordLinks links={links} />
        </Part>
      )}
      <Part title={t('panel.why')}>
        <p>{finding.rule}</p>
      </Part>
    </>
  )
}

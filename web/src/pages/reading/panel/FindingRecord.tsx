import type { Finding } from 'duban-core'
import markStyles from '../../../components/marks.module.css'
import { quotesOf } from '../../../reading/sentence.ts'
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
  const statements = reading.figures.filter(figure => finding.conflict.includes(figure.id))
  const links = statements.map(({ id, indicator, text }) => ({ id, words: `${indicator} ${text}` }))
  return (
    <>
      <p className={styles.line}>{finding.message}</p>
      <Part title={t('panel.fields')}>
        <Fields
          fields={[
            [t('field.severity'), t(`severity.${finding.severity}`)],
            [t('field.expected'), finding.expected],
            [t('field.found'), finding.found],
            [t('field.arithmetic'), finding.arithmetic],
            [t('field.settles'), finding.settles],
          ]}
        />
      </Part>
      <Part title={t('panel.spans')}>
        {quotesOf(reading.text, finding.spans).map(({ first, others }) => (
          <QuoteView key={first.start} span={first} others={others} className={markStyles.findings ?? ''} />
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

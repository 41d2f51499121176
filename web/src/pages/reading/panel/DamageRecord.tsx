import type { Damage } from 'duban-core'
import markStyles from '../../../components/marks.module.css'
import { useStrings } from '../../../strings/strings.ts'
import { Fields, Part } from './Part.tsx'
import { QuoteView } from './QuoteView.tsx'
import styles from './RecordPanel.module.css'

/** Damage (损伤): what is wrong with the text here, and what is proposed; the text itself stays. */
export function DamageRecord({ damage }: { damage: Damage }) {
  const { t } = useStrings()
  return (
    <>
      <p className={styles.line}>{damage.message}</p>
      <Part title={t('panel.fields')}>
        <Fields
          fields={[
            [t('field.kind'), t(`damage.${damage.kind}`)],
            [t('field.proposal'), damage.proposal],
          ]}
        />
      </Part>
      <Part title={t('panel.quote')}>
        <QuoteView span={damage} className={markStyles.damage ?? ''} />
      </Part>
      {damage.of && (
        <Part title={t('panel.first')}>
          <QuoteView span={damage.of} className="" />
        </Part>
      )}
    </>
  )
}

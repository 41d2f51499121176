import type { Figure } from 'duban-core'
import markStyles from '../../../components/marks.module.css'
import { periodText } from '../../../format/dates.ts'
import { figureLine } from '../../../format/statements.ts'
import { valueText } from '../../../format/values.ts'
import { useStrings } from '../../../strings/strings.ts'
import { figureClass } from '../MarkedText.tsx'
import { useOpenReading } from '../reading-context.ts'
import { Cues } from './Cues.tsx'
import { Fields, Part } from './Part.tsx'
import { QuoteView } from './QuoteView.tsx'
import styles from './RecordPanel.module.css'
import { sectionPath } from './section-path.ts'
import { Ties } from './Ties.tsx'

/** A figure (数据): in plain words, its fields, its sentence, its neighbours in the ledger, and why. */
export function FigureRecord({ figure }: { figure: Figure }) {
  const strings = useStrings()
  const { t, language } = strings
  const { reading } = useOpenReading()
  const place = figure.region || (reading.document.place && t('value.ownPlace', { place: reading.document.place }))
  return (
    <>
      <p className={styles.line}>{figureLine(figure, strings)}</p>
      <Part title={t('panel.fields')}>
        <Fields
          fields={[
            [t('field.value'), valueText(figure.value)],
            [t('field.unit'), figure.unit],
            [t('field.kind'), t(`kind.${figure.kind}`)],
            [t('field.modality'), t(`modality.${figure.modality}`)],
            [t('field.comparator'), t(`comparator.${figure.comparator}`)],
            [t('field.basis'), figure.basis && t(`basis.${figure.basis}`)],
            [t('field.period'), periodText(figure.period, language)],
            [t('field.region'), place],
            [t('field.trust'), t(`trust.${figure.trust}`)],
            [t('field.indicator'), figure.indicator],
          ]}
        />
      </Part>
      <Part title={t('panel.quote')}>
        <QuoteView span={figure} className={`${markStyles.figure} ${figureClass(figure)}`} cues={figure.cues} />
        <p className={styles.section}>{sectionPath(reading.sections, figure.section)}</p>
      </Part>
      <Ties figure={figure} />
      <Cues cues={figure.cues} />
    </>
  )
}

import type { Target } from 'duban-core'
import { periodText } from '../../../format/dates.ts'
import { targetLine } from '../../../format/statements.ts'
import { valueText } from '../../../format/values.ts'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Cues } from './Cues.tsx'
import { Fields, Part } from './Part.tsx'
import { QuoteView, TARGET_CLASS } from './QuoteView.tsx'
import styles from './RecordPanel.module.css'
import { Ties } from './Ties.tsx'

/** A target (目标): in plain words, its fields, its sentence, and what its figure is tied to. */
export function TargetRecord({ target }: { target: Target }) {
  const strings = useStrings()
  const { t, language } = strings
  const { records } = useOpenReading()
  const tied = target.figure ? records.get(target.figure) : undefined
  const figure = tied?.layer === 'figures' ? tied.figure : null
  return (
    <>
      <p className={styles.line}>{targetLine(target, strings)}</p>
      <Part title={t('panel.fields')}>
        <Fields
          fields={[
            [t('field.value'), valueText(target.value)],
            [t('field.unit'), target.unit],
            [t('field.comparator'), target.value === null ? '' : t(`comparator.${target.comparator}`)],
            [t('field.reference'), target.reference && t(`reference.${target.reference}`)],
            [t('field.tier'), target.tier && t(`tier.${target.tier}`)],
            [t('field.headline'), t(target.headline ? 'value.yes' : 'value.no')],
            [t('field.period'), periodText(target.period, language)],
            [t('field.region'), target.region],
            [t('field.indicator'), target.indicator],
          ]}
        />
      </Part>
      <Part title={t('panel.quote')}>
        <QuoteView span={target} className={TARGET_CLASS} cues={figure?.cues ?? []} />
      </Part>
      {figure && <Ties figure={figure} />}
      <Cues cues={figure?.cues ?? []} />
    </>
  )
}

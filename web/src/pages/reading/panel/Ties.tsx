import type { Figure } from 'duban-core'
import { useMemo } from 'react'
import { periodText } from '../../../format/dates.ts'
import { amountText, targetLine } from '../../../format/statements.ts'
import { neighboursOf } from '../../../reading/neighbours.ts'
import { useStrings } from '../../../strings/strings.ts'
import { useOpenReading } from '../reading-context.ts'
import { Part } from './Part.tsx'
import { RecordLinks } from './RecordLinks.tsx'

/** A figure's neighbours in the ledger (台账): the same matter said elsewhere, and the same indicator in other periods. */
export function Ties({ figure }: { figure: Figure }) {
  const strings = useStrings()
  const { t, language } = strings
  const { reading } = useOpenReading()
  const { mentions, others, targets } = useMemo(() => neighboursOf(reading, figure.id), [reading, figure.id])
  const said = (one: Figure): string =>
    `${one.indicator} ${amountText(one.value, one.unit, one.comparator, language, t)}`
  if (mentions.length + others.length + targets.length === 0)
    return (
      <Part title={t('panel.ties')}>
        <p>{t(figure.indicator || figure.indicatorId ? 'panel.alone' : 'panel.unnamed')}</p>
      </Part>
    )
  return (
    <>
      {mentions.length > 0 && (
        <Part title={t('panel.sameEntry')}>
          <RecordLinks
            links={mentions.map(one => ({ id: one.id, words: said(one), note: t(`modality.${one.modality}`) }))}
          />
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t('panel.otherPeriods')}>
          <RecordLinks
            links={others.map(({ entry, figure: one }) => ({
              id: one.id,
              words: said(one),
              note: [periodText(entry.period, language), t(`kind.${one.kind}`)].filter(Boolean).join(' · '),
            }))}
          />
        </Part>
      )}
      {targets.length > 0 && (
        <Part title={t('panel.ledgerTargets')}>
          <RecordLinks links={targets.map(target => ({ id: target.id, words: targetLine(target, strings) }))} />
        </Part>
      )}
    </>
  )
}

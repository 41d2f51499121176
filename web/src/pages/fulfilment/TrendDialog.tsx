import { useMemo } from 'react'
import { ChartTable } from '../../charts/ChartTable.tsx'
import { DataChart } from '../../charts/DataChart.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { csvText } from '../../format/csv.ts'
import { useStrings } from '../../strings/strings.ts'
import type { ChartYear } from './matrix.ts'
import { trendOption } from './trend-option.ts'

interface Props {
  readonly name: string
  readonly unit: string
  readonly years: readonly ChartYear[]
  readonly onClose: () => void
}

/** The small chart of a row at full size, with its table, to be saved as picture and data. */
export function TrendDialog({ name, unit, years, onClose }: Props) {
  const strings = useStrings()
  const { t } = strings
  const option = useMemo(() => trendOption(years, unit, strings), [years, unit, strings])
  const last = years.findLast(({ target, outcome }) => target !== null && outcome !== null)
  const title = last
    ? t('fulfilment.trend.last', {
        year: String(last.year),
        target: `${last.target}${unit}`,
        outcome: `${last.outcome}${unit}`,
      })
    : t('fulfilment.trend.none')
  const heads = [
    t('fulfilment.trend.year'),
    ...[t('fulfilment.target'), t('fulfilment.outcome')].map(head => (unit ? `${head}(${unit})` : head)),
  ]
  const rows = years.map(({ year, target, outcome }) => [
    String(year),
    target === null ? null : String(target),
    outcome === null ? null : String(outcome),
  ])
  return (
    <Dialog title={name} onClose={onClose}>
      <DataChart
        title={title}
        name={name}
        option={option}
        table={<ChartTable heads={heads} rows={rows} />}
        csv={() => csvText([heads, ...rows])}
      />
    </Dialog>
  )
}

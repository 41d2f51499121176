import { useStrings } from '../strings/strings.ts'

interface Props {
  readonly heads: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly (string | null)[])[]
  /** The last column holds words, which break into lines. */
  readonly isWordy?: boolean
}

/** The table behind a chart. */
export function ChartTable({ heads, rows, isWordy = false }: Props) {
  const { t } = useStrings()
  return (
    <table data-wordy={isWordy}>
      <caption className="visually-hidden">{t('chart.table')}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={heads[i + 1]}>{cell ?? t('value.none')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

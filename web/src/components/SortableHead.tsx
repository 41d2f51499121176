import { useStrings } from '../strings/strings.ts'
import styles from './DataTable.module.css'
import type { Column } from './DataTable.tsx'

interface Props {
  readonly columns: readonly Pick<Column<never>, 'name' | 'head' | 'isSortable' | 'isNumber'>[]
  /** Name of the column that orders the rows, with `-` for falling order; empty for the order of the text. */
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** Head of a table: a click on a column sorts rising, another falling, a third as in the text. */
export function SortableHead({ columns, sort, onSort }: Props) {
  const { t } = useStrings()
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ name, head, isSortable, isNumber }) => {
          const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined
          const next = order === 'ascending' ? `-${name}` : order === 'descending' ? '' : name
          return (
            <th key={name} scope="col" aria-sort={order} className={isNumber ? styles.number : undefined}>
              {isSortable ? (
                <button
                  type="button"
                  onClick={() => onSort(next)}
                  title={t(order === 'ascending' ? 'data.sortDesc' : 'data.sortAsc', { column: head })}
                >
                  {head}
                  <span aria-hidden className={styles.arrow}>
                    {order === 'ascending' ? '▲' : order === 'descending' ? '▼' : '↕'}
                  </span>
                </button>
              ) : (
                head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

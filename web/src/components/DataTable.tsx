import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { useStrings } from '../strings/strings.ts'
import styles from './DataTable.module.css'
import { SortableHead } from './SortableHead.tsx'
import { usePrinting } from './usePrinting.ts'

/** A column of a table. */
export interface Column<R> {
  /** Field that the rows are sorted by; also the column's own name. */
  readonly name: string
  readonly head: string
  readonly widthPx: number
  readonly isSortable?: boolean
  readonly isNumber?: boolean
  /** Always shown, at the left. */
  readonly isFixed?: boolean
  /** Not shown unless asked for. */
  readonly isExtra?: boolean
  /** Something that all rows of the column share, such as the room for decimals. */
  readonly measure?: (rows: readonly R[]) => number
  readonly cell: (row: R, measured: number) => ReactNode
}

interface Props<R> {
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Rows there are, loaded or not. */
  readonly total: number
  readonly isDense: boolean
  /** The rows are those of the conditions before; new ones are on their way. */
  readonly isStale: boolean
  readonly sort: string
  readonly onSort: (sort: string) => void
  /** Called when the last loaded rows come near. */
  readonly onEnd: () => void
}

const ROW_PX = 40
const DENSE_ROW_PX = 32
const NEAR_END = 60

/** A table that draws only the rows in view, with a head and a first column that stay. On paper, all loaded rows. */
export function DataTable<R>(props: Props<R>) {
  const { label, columns, rows, rowKey, total, isDense, isStale, sort, onSort, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isPrinting = usePrinting()
  const rowPx = isDense ? DENSE_ROW_PX : ROW_PX
  const virtual = useVirtualizer({
    // Those that are not loaded have their room too, so that the bar of the scroller tells how many there are.
    count: Math.max(rows.length, total),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 14,
  })
  useEffect(() => {
    if (rowPx) virtual.measure()
  }, [rowPx, virtual])
  const drawn = virtual.getVirtualItems()
  const seen = drawn.at(-1)?.index ?? -1
  const first = isPrinting ? 0 : Math.min(drawn[0]?.index ?? 0, rows.length)
  const last = isPrinting ? rows.length - 1 : Math.min(seen, rows.length - 1)
  const isBehind = !isPrinting && seen >= rows.length && rows.length < total
  useEffect(() => {
    if (seen >= rows.length - NEAR_END) onEnd()
  })
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, 0)
  const measured = columns.map(column => column.measure?.(rows) ?? 0)
  return (
    <section ref={scroller} className={styles.scroller} aria-label={label} aria-busy={isStale || isBehind}>
      {isBehind && <Reading rows={rows.length} total={total} />}
      <table
        className={styles.table}
        style={isPrinting ? undefined : { width: widthPx }}
        aria-label={label}
        aria-rowcount={total + 1}
        data-dense={isDense}
      >
        <colgroup>
          {columns.map(column => (
            <col key={column.name} width={column.widthPx} />
          ))}
        </colgroup>
        <SortableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          <Gap rows={first} rowPx={rowPx} columns={columns.length} />
          {rows.slice(first, last + 1).map((row, index) => (
            <tr key={rowKey(row)} aria-rowindex={first + index + 2}>
              {columns.map((column, at) => {
                const Cell = column.isFixed ? 'th' : 'td'
                return (
                  <Cell
                    key={column.name}
                    scope={column.isFixed ? 'row' : undefined}
                    className={column.isNumber ? styles.number : undefined}
                  >
                    {column.cell(row, measured[at] ?? 0)}
                  </Cell>
                )
              })}
            </tr>
          ))}
          <Gap
            rows={(isPrinting ? rows.length : Math.max(rows.length, total)) - 1 - last}
            rowPx={rowPx}
            columns={columns.length}
          />
        </tbody>
      </table>
    </section>
  )
}

/** How far the loading is, while one looks at rows that are still to come. */
function Reading({ rows, total }: { rows: number; total: number }) {
  const { t } = useStrings()
  return (
    <p role="status" className={styles.reading}>
      {t('data.reading', { rows, total })}
    </p>
  )
}

/** Stands for rows out of view. */
function Gap({ rows, rowPx, columns }: { rows: number; rowPx: number; columns: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={columns} style={{ height: rows * rowPx }} />
    </tr>
  )
}

import type { ReactNode } from 'react'
import styles from './RecordTable.module.css'

/** Written out, because browsers drop the roles of table elements that are not laid out as a table. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A column of a table of records. */
export interface RecordColumn<R> {
  readonly name: string
  readonly head: string
  readonly cell: (row: R) => ReactNode
  /** Names the row. */
  readonly isHead?: boolean
  readonly isNumber?: boolean
  /** Never broken into lines. */
  readonly isNarrow?: boolean
  /** Share of the width, `30%`. */
  readonly width?: string
}

interface Props<R> {
  readonly label: string
  readonly columns: readonly RecordColumn<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Columns are as wide as told, so that tables under one another line up. */
  readonly isAligned?: boolean
}

/** A table of some dozens of records; where there is little room each row becomes a card. */
export function RecordTable<R>(props: Props<R>) {
  return (
    <div className={styles.frame}>
      <Table {...props} />
    </div>
  )
}

function Table<R>({ label, columns, rows, rowKey, isAligned = false }: Props<R>) {
  return (
    <table {...ROLE.table} className={styles.table} aria-label={label} data-aligned={isAligned}>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          {columns.map(({ name, head, isNumber, width }) => (
            <th
              key={name}
              {...ROLE.columnheader}
              scope="col"
              className={isNumber ? styles.number : undefined}
              style={width ? { width } : undefined}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {rows.map(row => (
          <tr key={rowKey(row)} {...ROLE.row}>
            {columns.map(column => (
              <Cell key={column.name} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<R>({ column: { head, cell, isHead, isNumber, isNarrow }, row }: { column: RecordColumn<R>; row: R }) {
  const names = [isNumber && styles.number, isNarrow && styles.narrow].filter(Boolean).join(' ') || undefined
  if (isHead)
    return (
      <th {...ROLE.rowheader} scope="row" className={names}>
        {cell(row)}
      </th>
    )
  return (
    <td {...ROLE.cell} className={names} data-label={head}>
      <div>{cell(row)}</div>
    </td>
  )
}

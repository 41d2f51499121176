import type { FigureValue } from 'duban-core'
import { alignValue } from '../format/values.ts'
import styles from './AlignedValue.module.css'

interface Props {
  readonly value: FigureValue | null
  readonly unit: string
  /** Characters kept free for the point and what follows it. */
  readonly tailLength: number
}

/** A number whose point stands under the point of the row above, its unit lighter behind it. */
export function AlignedValue({ value, unit, tailLength }: Props) {
  const { head, tail } = alignValue(value)
  return (
    <span className={styles.value}>
      <span>
        {head}
        <span className={styles.tail} style={{ minWidth: `${tailLength - 0.4}ch` }}>
          {tail}
        </span>
      </span>
      <span className={styles.unit}>{unit}</span>
    </span>
  )
}

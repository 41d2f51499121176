import { useStrings } from '../../strings/strings.ts'
import type { ShownVerdict } from './matrix.ts'
import styles from './VerdictMark.module.css'

/** Each verdict has its shape, for eyes and printers without colour. */
export const SHAPES: Readonly<Record<ShownVerdict, string>> = {
  met: '✔',
  exceeded: '✚',
  nearly: '◐',
  missed: '■',
  stretch: '▽',
  not_comparable: '≠',
  silent: '○',
  not_due: '…',
  unknown: '?',
}

/** A verdict in shape and word. */
export function VerdictMark({ verdict }: { verdict: ShownVerdict }) {
  const { t } = useStrings()
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <span aria-hidden>{SHAPES[verdict]}</span> {t(`verdict.${verdict}`)}
    </span>
  )
}

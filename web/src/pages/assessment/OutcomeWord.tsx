import type { Outcome } from 'duban-core'
import { useStrings } from '../../strings/strings.ts'
import styles from './AssessmentPage.module.css'

const SHAPES: Readonly<Record<Outcome, string>> = {
  exceeded: '▲',
  met: '✔',
  nearly: '◐',
  missed: '✘',
  adjusted: '↻',
  pending: '○',
  unverifiable: '?',
}

/** A verdict (判定) by shape, colour and word. */
export function OutcomeWord({ outcome }: { outcome: Outcome }) {
  const { t } = useStrings()
  return (
    <span className={styles.outcome} data-outcome={outcome}>
      <span aria-hidden>{SHAPES[outcome]}</span>
      {t(`assessment.outcome.${outcome}`)}
    </span>
  )
}

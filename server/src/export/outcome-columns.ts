import type { FigureValue, TargetOutcome } from 'duban-core'
import type { Columns } from './csv.ts'

/** A target with what became of it, and the two reports. */
interface OutcomeRow {
  readonly place: string
  readonly year: number
  readonly earlier: { readonly id: string; readonly name: string }
  readonly later: { readonly id: string; readonly name: string }
  readonly outcome: TargetOutcome & { readonly line: string }
}

const written = (value: FigureValue | null): string | null =>
  value === null || typeof value === 'string' ? value : value.join('–')

/** What became of each target, one line each. */
export const OUTCOME_COLUMNS: Columns<OutcomeRow> = [
  ['place', row => row.place],
  ['year', row => row.year],
  ['line', row => row.outcome.line],
  ['indicator', row => row.outcome.target.indicator],
  ['headline', row => row.outcome.target.headline],
  ['target', row => row.outcome.target.text],
  ['target_value', row => written(row.outcome.target.value)],
  ['unit', row => row.outcome.target.unit],
  ['verdict', row => row.outcome.verdict],
  ['outcome', row => row.outcome.answer?.text ?? null],
  ['outcome_value', row => written(row.outcome.answer?.value ?? null)],
  ['outcome_unit', row => row.outcome.answer?.unit ?? null],
  ['rule', row => row.outcome.rule],
  ['reason', row => row.outcome.reason],
  ['arithmetic', row => row.outcome.arithmetic],
  ['promise', row => row.outcome.promise.text],
  ['answer', row => row.outcome.sentence?.text ?? null],
  ['earlier_report', row => row.earlier.id],
  ['later_report', row => row.later.id],
]

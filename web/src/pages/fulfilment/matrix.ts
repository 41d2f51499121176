import type { OutcomeVerdict } from 'duban-core'
import type { Outcome, YearPair } from '../../client/fulfilment.ts'

/** One thing that targets were set for, over the years. */
export interface MatrixRow {
  readonly line: string
  readonly indicator: string
  readonly region: string
  readonly unit: string
  readonly isHeadline: boolean
  /** By year of the earlier report; a year without is one without a target. */
  readonly cells: ReadonlyMap<number, readonly Outcome[]>
}

/** What the matrix shows. */
export interface MatrixFilter {
  /** Only 主要预期目标. */
  readonly isHeadlineOnly: boolean
  /** Empty for all. */
  readonly verdict: ShownVerdict | ''
  /** Part of the indicator or of the target's words. */
  readonly q: string
}

/** The targets of all years, one row a thing: headline targets first, else in the order in which they were first set. */
export function matrixOf(pairs: readonly YearPair[], { isHeadlineOnly, verdict, q }: MatrixFilter): MatrixRow[] {
  const rows = new Map<string, { row: MatrixRow; cells: Map<number, Outcome[]> }>()
  for (const { year, outcomes } of pairs)
    for (const outcome of outcomes) {
      const { target, line } = outcome
      const known = rows.get(line)
      const cells = known?.cells ?? new Map<number, Outcome[]>()
      cells.set(year, [...(cells.get(year) ?? []), outcome])
      const isHeadline = target.headline || (known?.row.isHeadline ?? false)
      // What it was called last is what readers look for.
      const { indicator, region, unit } = target
      rows.set(line, { row: { line, indicator: indicator.replace(/\s/g, ''), region, unit, isHeadline, cells }, cells })
    }
  const holds = ({ row, cells }: { row: MatrixRow; cells: Map<number, Outcome[]> }): boolean => {
    const all = [...cells.values()].flat()
    if (isHeadlineOnly && !row.isHeadline) return false
    if (verdict && !all.some(outcome => shownVerdict(outcome) === verdict)) return false
    return q === '' || row.indicator.includes(q) || all.some(({ target }) => target.text.includes(q))
  }
  const found = [...rows.values()].filter(holds).map(({ row }) => row)
  return [...found.filter(row => row.isHeadline), ...found.filter(row => !row.isHeadline)]
}

/** A verdict as it is shown: a stretch (力争) that is not reached is told apart from what was missed. */
export type ShownVerdict = OutcomeVerdict | 'stretch'

/** What is shown of an outcome. */
export const shownVerdict = ({ verdict, rule }: Outcome): ShownVerdict =>
  rule === 'stretch' && (verdict === 'missed' || verdict === 'nearly') ? 'stretch' : verdict

/** How often each verdict came. */
export function countVerdicts(outcomes: readonly Outcome[]): ReadonlyMap<ShownVerdict, number> {
  const counts = new Map<ShownVerdict, number>()
  for (const verdict of outcomes.map(shownVerdict)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return counts
}

/** A year of a small chart: the target's number and that of the outcome, where there are any. */
export interface ChartYear {
  readonly year: number
  readonly target: number | null
  readonly outcome: number | null
}

const numberOf = (value: Outcome['target']['value']): number | null => {
  const first = typeof value === 'string' || value === null ? value : value[0]
  return first === null ? null : Number(first)
}

/** Numbers of a row that may stand on one axis: outcomes only in the target's own unit. */
export function chartOf({ cells }: MatrixRow): ChartYear[] {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, outcomes]) => {
      const first = outcomes.find(({ target, verdict }) => target.value !== null && verdict !== 'not_due')
      if (!first) return []
      const { target, answer, verdict } = first
      const isSame = answer !== null && answer.unit === target.unit && verdict !== 'not_comparable'
      const isShown = isSame && first.arithmetic === null
      return [{ year, target: numberOf(target.value), outcome: isShown ? numberOf(answer.value) : null }]
    })
}

/** Whether there is anything to draw: a single target without its outcome is no chart. */
export const isDrawable = (years: readonly ChartYear[]): boolean =>
  years.length > 1 || years.some(({ outcome }) => outcome !== null)

/** `(6.29, 6.31)%`: what was computed lies between two numbers. */
const COMPUTED = / = [[(](-?[\d.]+), (-?[\d.]+)[\])]([^；]*)/

/** The outcome in short: as printed, or `≈6.3%` where it was computed; null where there is no number. */
export function resultText({ answer, arithmetic }: Outcome): string | null {
  const [, low, high, unit] = COMPUTED.exec(arithmetic ?? '') ?? []
  if (low !== undefined && high !== undefined) return `≈${((Number(low) + Number(high)) / 2).toFixed(1)}${unit}`
  return answer === null ? null : answer.text.replace(/\s/g, '')
}

/** Whether a number is a fall, told by its size: 下降3.4%. */
export const isFall = (value: Outcome['target']['value']): boolean => typeof value === 'string' && value.startsWith('-')

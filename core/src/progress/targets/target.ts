import { type Direction, findIndicator, type Measure } from '../../lexicon/indicators.ts'
import type { FigureKind } from '../../statements/types.ts'
import type { RowTarget } from '../../tasks/types.ts'
import { decimal, formatDecimal, negate, parseDecimal, sign } from '../../values/decimal.ts'
import { readWording, type TargetForm, type TargetStrength } from './wording.ts'

/** What a target asks for: the part that a revision may change. Decimal strings; `high` only for a range. */
export interface TargetAim {
  readonly form: TargetForm
  readonly value: string | null
  readonly high: string | null
  readonly unit: string
}

/** A target as it is followed through the year (跟踪目标). One row of the table of targets. */
export interface TrackedTarget extends TargetAim {
  readonly id: string
  readonly taskId: string
  readonly indicator: string
  readonly indicatorId: string
  readonly text: string
  /** level 总量, growth 增速, rate 比率, point_change 百分点 and so on: what the value is, and so what a gap is measured in. */
  readonly kind: FigureKind
  readonly measure: Measure
  /** Which way is better; always stated, never assumed (default up only for counts of things done). */
  readonly direction: Direction
  readonly strength: TargetStrength
  readonly tier: 'floor' | 'stretch' | null
  /** Last year's value, for targets that hold or fall; null where unknown. */
  readonly base: string | null
}

/** What the row does not say and the caller may know. */
export interface TrackOptions {
  readonly taskId: string
  readonly base?: string | null
  readonly measure?: Measure
  readonly direction?: Direction
}

const falls = /下降|降低|压减|减少|压缩|下调/

/**
 * Prepares a target of the breakdown for judging. A fall (`下降3%以上`) becomes a ceiling with a negative value (with 左右 a
 * centre that is better below), so that one rule serves rises and falls; 左右 on an indicator that is a cap (CPI) becomes a ceiling.
 */
export function trackTarget(row: RowTarget, options: TrackOptions): TrackedTarget {
  const known = findIndicator(row.indicatorId)
  const wording = readWording(row.text)
  const direction = options.direction ?? known?.direction ?? 'up'
  const isFall = (row.kind === 'growth' || row.kind === 'point_change' || row.kind === 'change') && falls.test(row.text)
  const values = row.value === null ? [null, null] : typeof row.value === 'string' ? [row.value, null] : row.value
  const [low, high] = isFall ? fallen(values[0], values[1]) : values
  return {
    id: row.id,
    taskId: options.taskId,
    indicator: row.indicator,
    indicatorId: row.indicatorId,
    text: row.text,
    form: formOf(row, wording.form, direction, isFall),
    value: low,
    high,
    unit: row.unit,
    kind: row.kind,
    measure: options.measure ?? known?.measure ?? 'flow',
    direction: isFall ? 'down' : direction,
    strength:
      row.tier === 'stretch'
        ? 'stretch'
        : row.tier === 'floor' && wording.strength === 'stretch'
          ? 'expected'
          : wording.strength,
    tier: row.tier,
    base: options.base ?? null,
  }
}

function formOf(row: RowTarget, worded: TargetForm | null, direction: Direction, isFall: boolean): TargetForm {
  if (row.reference === 'last_year') return 'hold'
  if (row.reference) return row.reference
  if (row.value === null)
    return worded === 'positive' || worded === 'nonnegative' || worded === 'hold'
      ? worded
      : row.isMilestone
        ? 'milestone'
        : 'direction'
  if (row.kind === 'rank') return 'rank'
  if (typeof row.value !== 'string') return 'range'
  if (isFall) return row.comparator === 'about' || worded === 'centre' ? 'centre' : 'ceiling'
  const isCap = direction === 'cap' || direction === 'down'
  if (isCap && row.kind !== 'growth' && worded !== 'floor' && worded !== 'above')
    return worded === 'below' ? 'below' : 'ceiling'
  if (direction === 'cap' && (worded === 'centre' || row.comparator === 'about')) return 'ceiling'
  if (worded && worded !== 'hold') return worded
  return { eq: 'floor', ge: 'floor', le: 'ceiling', about: 'centre', between: 'range' }[row.comparator] as TargetForm
}

function fallen(low: string | null, high: string | null): (string | null)[] {
  const down = (text: string | null) => {
    if (text === null || !parseDecimal(text)) return text
    const value = decimal(text)
    return formatDecimal(sign(value) > 0 ? negate(value) : value)
  }
  return high === null ? [down(low), null] : [down(high), down(low)]
}

import { add, compare, type Decimal, decimal, formatDecimal, multiply, subtract } from '../../values/decimal.ts'
import type { InputName, InputValues, LightInput } from './inputs.ts'
import { type Colour, hasData, holds, inputsOf, type LightProfile, type LightRule } from './rules.ts'

/**
 * A stretch of one input: from `low` to `high` (null: without end), `lowIn` and `highIn` saying whether the ends belong to it.
 * `isUnknown` stands for the input being unknown, and then the ends mean nothing.
 */
export interface Stretch {
  readonly low: string | null
  readonly lowIn: boolean
  readonly high: string | null
  readonly highIn: boolean
  readonly isUnknown: boolean
}

/** A box of the input space: one or more stretches an input. An input that is not named may be anything. */
export type Region = Readonly<Partial<Record<InputName, readonly Stretch[]>>>

/** What is wrong with a profile, found before it is used. */
export type LintFinding =
  /** 空档: with data, no rule holds here. */
  | { readonly kind: 'gap'; readonly severity: 'error'; readonly region: Region; readonly words: string }
  /** 无数据也给颜色: a colour for good work without any data. */
  | { readonly kind: 'good_without_data'; readonly severity: 'error'; readonly rule: string; readonly words: string }
  /** 永不生效: rules above it always hold first. */
  | { readonly kind: 'unreachable'; readonly severity: 'error'; readonly rule: string; readonly words: string }
  /**
   * 重叠: both hold somewhere and give other colours, so their order matters; a warning where the milder colour stands
   * first and hides the sterner. `inputs` is one such place.
   */
  | {
      readonly kind: 'overlap'
      readonly severity: 'warning' | 'note'
      readonly rules: readonly [first: string, second: string]
      readonly inputs: InputValues
      readonly words: string
    }

interface Cell extends Stretch {
  /** A value inside it; null for unknown. */
  readonly sample: string | null
}

const sternness: readonly Colour[] = ['blue', 'green', 'grey', 'yellow', 'red']
const HALF: Decimal = { digits: 5n, scale: 1 }
const ONE: Decimal = { digits: 1n, scale: 0 }

/**
 * Checks a profile over its whole input space. Conditions compare one input with one number, so the space falls into
 * boxes between those numbers on which every rule is constant: looking at one point of each looks at all.
 */
export function lintProfile(profile: LightProfile): LintFinding[] {
  const inputs = inputsOf(profile)
  const axes = inputs.map(input => cellsOf(profile, input))
  const reached = new Set<string>()
  const overlaps = new Map<string, LintFinding>()
  const good = new Map<string, LintFinding>()
  const gaps: number[][] = []
  for (const index of indices(axes.map(axis => axis.length))) {
    const values = valuesAt(inputs, axes, index)
    const holding = profile.rules.filter(rule => rule.conditions.every(condition => holds(condition, values)))
    const [first] = holding
    if (first) reached.add(first.id)
    noteOverlaps(holding, values, overlaps)
    if (!hasData(profile, values)) {
      if (first?.colour === 'green') good.set(first.id, goodWithoutData(first))
    } else if (!first) gaps.push(index)
  }
  return [
    ...mergeBoxes(gaps).map(box => gapFinding(inputs, axes, box)),
    ...good.values(),
    ...profile.rules.filter(rule => !reached.has(rule.id)).map(unreachable),
    ...overlaps.values(),
  ]
}

/** Whether a region holds a point; unknown inputs lie only in stretches that are unknown. */
export function regionHolds(region: Region, values: InputValues): boolean {
  return Object.entries(region).every(([name, stretches]) => {
    const text = values[name as InputName] ?? null
    return stretches.some(stretch => {
      if (text === null || stretch.isUnknown) return (text === null) === stretch.isUnknown
      const value = decimal(text)
      const low = stretch.low === null ? 1 : compare(value, decimal(stretch.low))
      const high = stretch.high === null ? -1 : compare(value, decimal(stretch.high))
      return (low > 0 || (low === 0 && stretch.lowIn)) && (high < 0 || (high === 0 && stretch.highIn))
    })
  })
}

/** The stretches of an input between the numbers that the rules compare it with, in order. */
function cellsOf(profile: LightProfile, input: LightInput): Cell[] {
  const flag = (value: string): Cell => ({
    low: value,
    lowIn: true,
    high: value,
    highIn: true,
    isUnknown: false,
    sample: value,
  })
  if (input.kind === 'flag') return [flag('0'), flag('1')]
  const used = profile.rules.flatMap(rule => rule.conditions.filter(c => c.input === input).map(c => c.value))
  const marks = [...new Set([...used, ...(input.min === null ? [] : [input.min])])].map(decimal).sort(compare)
  const cells: Cell[] = []
  for (const [i, mark] of marks.entries()) {
    if (i > 0 || input.min === null) cells.push(...openCell(i === 0 ? null : marks[i - 1], mark, input))
    cells.push(flag(formatDecimal(mark)))
  }
  cells.push(...openCell(marks.at(-1) ?? null, null, input))
  const least = input.min
  const inside =
    least === null ? cells : cells.filter(c => c.sample !== null && compare(decimal(c.sample), decimal(least)) >= 0)
  const unknown: Cell = { low: null, lowIn: false, high: null, highIn: false, isUnknown: true, sample: null }
  return input.isNullable ? [unknown, ...inside] : inside
}

function openCell(low: Decimal | null, high: Decimal | null, input: LightInput): Cell[] {
  const sample = low && high ? multiply(add(low, high), HALF) : low ? add(low, ONE) : high ? subtract(high, ONE) : ONE
  const text = (value: Decimal | null) => (value ? formatDecimal(value) : null)
  if (input.kind === 'number' || !low || !high)
    return [
      {
        low: text(low),
        lowIn: false,
        high: text(high),
        highIn: false,
        isUnknown: false,
        sample: formatDecimal(sample),
      },
    ]
  // Between two whole numbers next to one another there is no third.
  const next = add(low, ONE)
  return compare(next, high) < 0
    ? [{ low: text(low), lowIn: false, high: text(high), highIn: false, isUnknown: false, sample: formatDecimal(next) }]
    : []
}

function* indices(lengths: readonly number[]): Generator<number[]> {
  const index = lengths.map(() => 0)
  if (lengths.some(length => length === 0)) return
  for (;;) {
    yield [...index]
    let at = lengths.length - 1
    while (at >= 0 && index[at] === lengths[at] - 1) index[at--] = 0
    if (at < 0) return
    index[at] += 1
  }
}

const valuesAt = (inputs: readonly LightInput[], axes: readonly Cell[][], index: readonly number[]): InputValues =>
  Object.fromEntries(inputs.map((input, i) => [input.name, axes[i][index[i]].sample]))

function noteOverlaps(holding: readonly LightRule[], inputs: InputValues, found: Map<string, LintFinding>): void {
  const [first, ...others] = holding
  for (const second of others) {
    const key = `${first.id} ${second.id}`
    if (second.colour === first.colour || found.has(key)) continue
    const words = `“${first.when}”（${first.label}）与“${second.when}”（${second.label}）同时成立，以前者为准`
    const severity = sternness.indexOf(first.colour) < sternness.indexOf(second.colour) ? 'warning' : 'note'
    found.set(key, { kind: 'overlap', severity, rules: [first.id, second.id], inputs, words })
  }
}

const goodWithoutData = (rule: LightRule): LintFinding => ({
  kind: 'good_without_data',
  severity: 'error',
  rule: rule.id,
  words: `没有任何数据时“${rule.when}”也会亮绿灯`,
})

const unreachable = (rule: LightRule): LintFinding => ({
  kind: 'unreachable',
  severity: 'error',
  rule: rule.id,
  words: `“${rule.when}”（${rule.label}）永远轮不到：前面的规则总是先成立`,
})

/** A box of cells: on each axis the cells that it takes, in order. */
type Box = readonly (readonly number[])[]

/** Joins boxes that differ on one axis only, axis by axis, so that one hole is told once. */
function mergeBoxes(points: readonly (readonly number[])[]): Box[] {
  let boxes: Box[] = points.map(point => point.map(cell => [cell]))
  for (let axis = 0; axis < (points[0]?.length ?? 0); axis += 1) {
    const groups = new Map<string, Box>()
    for (const box of boxes) {
      const key = box.map((cells, i) => (i === axis ? '' : cells.join(','))).join(';')
      const known = groups.get(key)
      groups.set(key, known ? known.map((cells, i) => (i === axis ? [...cells, ...box[axis]] : cells)) : box)
    }
    boxes = [...groups.values()]
  }
  return boxes
}

function gapFinding(inputs: readonly LightInput[], axes: readonly Cell[][], box: Box): LintFinding {
  const bound = inputs.flatMap((input, i) =>
    box[i].length === axes[i].length ? [] : [{ input, cells: stretches(axes[i], box[i]) }],
  )
  const region = Object.fromEntries(bound.map(({ input, cells }) => [input.name, cells])) as Region
  const words = bound
    .map(({ input, cells }) => `${input.words}${cells.map(cell => printStretch(cell, input)).join('或')}`)
    .join('，')
  return { kind: 'gap', severity: 'error', region, words: `没有规则：${words || '任何情形'}` }
}

/** The cells of an axis as stretches, neighbours joined. */
function stretches(axis: readonly Cell[], chosen: readonly number[]): Stretch[] {
  const joined: Stretch[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const at of [...chosen].sort((a, b) => a - b)) {
    const { low, lowIn, high, highIn, isUnknown } = axis[at]
    const last = joined.at(-1)
    if (last && at === before + 1 && !last.isUnknown) joined[joined.length - 1] = { ...last, high, highIn }
    else joined.push({ low, lowIn, high, highIn, isUnknown })
    before = at
  }
  return joined
}

/** `为未知`, `为0`, `在(-10, 0)`. */
function printStretch({ low, lowIn, high, highIn, isUnknown }: Stretch, input: LightInput): string {
  if (isUnknown) return '未知'
  if (input.kind === 'flag') return low === high ? (low === '1' ? '：是' : '：否') : '不限'
  if (low !== null && low === high) return `为${low}${input.unit}`
  return `在${lowIn ? '[' : '('}${low ?? '-∞'}, ${high ?? '+∞'}${highIn ? ']' : ')'}${input.unit}`
}

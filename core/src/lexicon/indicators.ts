import { INDICATOR_AFFIXES } from './generated/indicator-affixes.ts'
import { INDICATORS } from './generated/indicators.ts'

/** Whether growth is computed at constant prices (real, 可比价), at current prices (nominal, 现价), or has no prices. */
export type GrowthPrices = 'real' | 'nominal' | 'none' | 'mixed'

/** flow 流量, gathers over the year; stock 存量, at its end; ratio 比率; index 指数. */
export type Measure = 'flow' | 'stock' | 'ratio' | 'index'

/** Which way is better: up, down, below a line (cap, 控制类), or neither. */
export type Direction = 'up' | 'down' | 'cap' | 'neutral'

/** A standard indicator (指标) of work reports; source: the release practice of the statistics offices. */
export interface Indicator {
  readonly id: string
  /** Standard name: 地区生产总值. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly growth: GrowthPrices
  /** Office that publishes or owns it: 统计局. */
  readonly owner: string
  readonly category: string
  readonly measure: Measure
  readonly direction: Direction
}

/** All indicators, in the order of the table. */
export const indicators: readonly Indicator[] = INDICATORS.map(
  ([id, name, aliases, unit, growth, owner, category, measure, direction]) => ({
    id,
    name,
    aliases: aliases ? aliases.split('|') : [],
    unit,
    growth: growth as GrowthPrices,
    owner,
    category,
    measure: measure as Measure,
    direction: direction as Direction,
  }),
)

const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
const affixes = (kind: string): (readonly [string, string])[] =>
  INDICATOR_AFFIXES.filter(row => row[0] === kind)
    .map(row => [row[1], row[2]] as const)
    .sort((a, b) => b[0].length - a[0].length)
const heads = affixes('head')
const tails = affixes('tail')
const same = affixes('same')

const byWords = new Map<string, string>()
for (const { id, name, aliases } of [...indicators].reverse()) {
  for (const words of [...aliases, name]) {
    byWords.set(words, id)
    byWords.set(standardise(words), id)
  }
}

/** The indicator with this id, or null. */
export const findIndicator = (id: string): Indicator | null => byId.get(id) ?? null

/**
 * Id of the indicator that `words` name, or empty. Only whole names count: `高技术制造业增加值` is not `制造业增加值`,
 * since a qualifier in front makes another thing of it. Words that change nothing (全市, 增速) are looked through.
 */
export function identifyIndicator(words: string): string {
  const exact = byWords.get(words)
  if (exact) return exact
  const bare = standardise(trimHeads(words))
  return byWords.get(bare) ?? byTail(bare) ?? ''
}

/**
 * What the words of some indicator may begin and end with: most names are told to be none by their ends, without a
 * search for them.
 */
const starts = endsOf([...byWords.keys(), ...heads.map(([head]) => head), ...same.map(([from]) => from)], 0)
const ends = endsOf([...byWords.keys(), ...tails.map(([tail]) => tail), ...same.map(([from]) => from)], -1)

function endsOf(words: readonly string[], side: 0 | -1): Uint8Array {
  const table = new Uint8Array(65536)
  for (const word of words) table[word.charCodeAt(side < 0 ? word.length - 1 : 0)] = 1
  return table
}

/** Whether the words begin and end like those of some indicator; where they do not, `identifyIndicator` knows none. */
export const mayNameIndicator = (words: string): boolean =>
  words !== '' && starts[words.charCodeAt(0)] === 1 && ends[words.charCodeAt(words.length - 1)] === 1

const headStarts = new Set(heads.map(([head]) => head[0]))
const tailEnds = new Set(tails.map(([tail]) => tail[tail.length - 1]))

function trimHeads(words: string): string {
  if (!headStarts.has(words[0])) return words
  let bare = words
  for (let found = true; found; ) {
    found = false
    for (const [head] of heads)
      if (bare.length > head.length + 1 && bare.startsWith(head) && !byWords.has(bare)) {
        bare = bare.slice(head.length)
        found = true
      }
  }
  return bare
}

function byTail(bare: string): string | undefined {
  if (!tailEnds.has(bare[bare.length - 1])) return undefined
  for (const [tail] of tails) {
    if (!bare.endsWith(tail)) continue
    const id = byWords.get(bare.slice(0, -tail.length))
    if (id) return id
  }
  return undefined
}

function standardise(words: string): string {
  let standard = words
  for (const [from, to] of same) if (standard.includes(from)) standard = standard.replaceAll(from, to)
  return standard
}

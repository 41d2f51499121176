import { BASES } from '../../lexicon/generated/bases.ts'
import { GUARDS } from '../../lexicon/generated/guards.ts'
import { HEDGES } from '../../lexicon/generated/hedges.ts'
import { INDICATORS } from '../../lexicon/generated/indicators.ts'
import { MODALS } from '../../lexicon/generated/modals.ts'
import { TIMES } from '../../lexicon/generated/times.ts'
import { UNITS } from '../../lexicon/generated/units.ts'
import { VERBS } from '../../lexicon/generated/verbs.ts'
import { buildTrie, type Trie } from '../../lexicon/trie.ts'
import type { Comparator } from '../types.ts'

/** What a word does in a clause that holds a figure; one word may do several things, so these are bits. */
export const DOES = {
  hedgeBefore: 1 << 0,
  hedgeAfter: 1 << 1,
  up: 1 << 2,
  down: 1 << 3,
  /** Compares with another place: 高于, 低. */
  contrast: 1 << 4,
  /** A noun that names a growth: 增速, 涨幅, 降幅. */
  growthNoun: 1 << 5,
  reach: 1 << 6,
  hold: 1 << 7,
  share: 1 << 8,
  rank: 1 << 9,
  fresh: 1 << 10,
  act: 1 << 11,
  /** An act only at the head of its phrase: inside one it is a noun (建设, 改造). */
  actAtHead: 1 << 12,
  edge: 1 << 13,
  compare: 1 << 14,
  from: 1 << 15,
  adverb: 1 << 16,
  annual: 1 << 17,
  yoy: 1 << 18,
  span: 1 << 19,
  lastYear: 1 << 20,
  thisYear: 1 << 21,
  pastFive: 1 << 22,
  nextFive: 1 << 23,
  expected: 1 << 24,
  target: 1 << 25,
  done: 1 << 26,
  /** Holds the characters of a cue and is none. */
  guard: 1 << 27,
  scope: 1 << 28,
  /** After `N个`: counts nothing measured (方面, 坚持). */
  abstract: 1 << 29,
  rankWord: 1 << 30,
  /** Summed over the years: 累计, 五年. */
  total: 1 << 31,
} as const

/** Bits of the words that say what becomes of a number, or where it stands. */
export const GOVERNS =
  DOES.up | DOES.down | DOES.growthNoun | DOES.reach | DOES.hold | DOES.share | DOES.rank | DOES.fresh | DOES.contrast

const VERB_DOES: Readonly<Record<string, number>> = {
  up: DOES.up,
  down: DOES.down,
  above: DOES.contrast | DOES.up,
  below: DOES.contrast | DOES.down,
  up_noun: DOES.growthNoun | DOES.up,
  down_noun: DOES.growthNoun | DOES.down,
  reach: DOES.reach,
  hold: DOES.hold,
  share: DOES.share,
  rank: DOES.rank,
  new: DOES.fresh,
  act: DOES.act,
  act_start: DOES.actAtHead,
  edge: DOES.edge,
  compare: DOES.compare,
  from: DOES.from,
  adverb: DOES.adverb,
}
const BASIS_DOES: Readonly<Record<string, number>> = {
  annual: DOES.annual,
  yoy: DOES.yoy,
  span: DOES.span,
  total: DOES.total | DOES.adverb,
}
const TIME_DOES: Readonly<Record<string, number>> = {
  last_year: DOES.lastYear,
  this_year: DOES.thisYear,
  next_year: DOES.thisYear,
  five_past: DOES.pastFive,
  five_total: DOES.pastFive | DOES.total,
  five_next: DOES.nextFive,
}
const MODAL_DOES: Readonly<Record<string, number>> = {
  expected: DOES.expected,
  target: DOES.target,
  done: DOES.done,
}
const GUARD_DOES: Readonly<Record<string, number>> = {
  name: DOES.guard,
  noun: DOES.guard,
  abstract: DOES.abstract,
  scope: DOES.scope,
  rankword: DOES.rankWord,
}

const does = new Map<string, number>()
const comparators = new Map<string, Comparator>()
const note = (word: string, bits: number): void => {
  does.set(word, (does.get(word) ?? 0) | bits)
}
for (const [word, kind] of VERBS) note(word, VERB_DOES[kind])
for (const [word, kind] of BASES) note(word, BASIS_DOES[kind])
for (const [word, kind] of TIMES) note(word, TIME_DOES[kind])
for (const [word, kind] of MODALS) note(word, MODAL_DOES[kind])
for (const [word, side, comparator] of HEDGES) {
  note(word, side === 'before' ? DOES.hedgeBefore : DOES.hedgeAfter)
  comparators.set(word, comparator as Comparator)
}
// A guard takes its word out of every other table, except where the other table makes it a verb of its own.
for (const [word, kind] of GUARDS) {
  if (kind === 'abstract' || kind === 'rankword') note(word, GUARD_DOES[kind])
  else does.set(word, GUARD_DOES[kind])
}

/** 新增, 完成 and 接待 at the head of a name are what was done, not part of what is measured. */
const OPENS_WITH_VERB = /^(?:新增|新建|完成|接待)/

/** 排放降低 at the end of a name governs the number behind it. */
const ENDS_WITH_VERB = /(?:降低|下降|增长|提高|上升)$/

// Names of standard indicators (城镇新增就业, 国内生产总值) hold many a verb.
for (const [, name, aliases] of INDICATORS) {
  for (const word of [name, ...aliases.split('|')])
    if (word.length > 2 && !OPENS_WITH_VERB.test(word) && !ENDS_WITH_VERB.test(word)) does.set(word, DOES.guard)
}

const list = [...does]

/** Every word that the grammar of figures knows; the payload is an index for `doesOf` and `comparatorOf`. */
export const WORDS: Trie = buildTrie(list.map(([word], i) => [word, i]))
const BITS = Int32Array.from(list, ([, bits]) => bits)
const COMPARATORS = list.map(([word]) => comparators.get(word) ?? 'eq')

/** The bits of `DOES` for a payload of `WORDS`. */
export const doesOf = (word: number): number => BITS[word]

/** The payloads of words. */
export const wordsOf = (...words: string[]): ReadonlySet<number> => new Set(words.map(word => WORDS.longestAt(word, 0)))

/** All of them. */
export const wordList: readonly string[] = list.map(([word]) => word)

/** The words with any of these bits. */
export const wordsThat = (bits: number): readonly string[] => list.filter(([, b]) => b & bits).map(([word]) => word)

/** What a hedge makes of the comparison; `eq` for other words. */
export const comparatorOf = (word: number): Comparator => COMPARATORS[word]

/** noun: no unit but a word that starts like one (家庭, 人口); percent %; point 百分点; share 成; multiple 倍、番; money; amount 吨、亩; count 个、家; time 天、小时; rank 位; none. */
export type UnitClass = (typeof UNIT_CLASSES)[number]

const UNIT_CLASSES = [
  'noun',
  'percent',
  'point',
  'share',
  'multiple',
  'money',
  'amount',
  'count',
  'time',
  'rank',
  'none',
] as const

// The words of the list rather than those of the table: an engine knows those of its program apart at a glance, and
// would compare pieces of a table character by character.
const unitClasses = UNITS.map(([, kind]) => UNIT_CLASSES.find(unitClass => unitClass === kind) ?? 'none')

/** Units as reports write them, without scale (万, 亿). */
export const UNIT_TRIE: Trie = buildTrie(UNITS.map(([unit], i) => [unit, i]))

/** Class of a payload of `UNIT_TRIE`. */
export const unitClassOf = (unit: number): UnitClass => unitClasses[unit]

/** The unit of a payload of `UNIT_TRIE`, as reports write it. */
export const unitOf = (unit: number): string => UNITS[unit][0]

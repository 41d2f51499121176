import { isFormula } from '../../lexicon/formulae.ts'
import { areFirm, arePaired } from '../../lexicon/pairs.ts'
import type { Span } from '../../values/span.ts'
import type { Alignment } from './alignment.ts'
import { findCopies } from './copies.ts'
import { isMark, junction } from './junctions.ts'
import { type Stream, textOf } from './stream.ts'
import type { Injury } from './types.ts'

/**
 * An alignment that weighs as much is a copied passage. Undamaged reports of some 20,000 characters reach 38 with what
 * they say twice; one twice as long has four times as many pairs of sentences to be alike.
 */
const ENOUGH = 40
const USUAL_LENGTH = 30_000
const MORE_FOR_TWICE = 10
/** Below this the seams are not looked at. */
const HOPEFUL = 14
/** From here on one bad seam is enough. */
const LIKELY = 27
/** Three characters short of a copy that nothing but its place speaks for. */
const MOST_STRANGE = 4.6
/** Two halves that score so low do not go together. */
const TORN = -1.5
const FIGURE = /\d+(?:\.\d+)?(?=[%万亿个家户亩公人元件项座])/g

/** Passages that stand a second time, exactly or with small changes; each names the first one in `of`. */
export function findRepeats(stream: Stream): Injury[] {
  return findCopies(stream, alignment => isCopied(stream, alignment)).map(found => {
    const alignment = atSentence(stream, found)
    const of = spanOf(stream, alignment.first, alignment.firstEnd)
    const { start, end } = spanOf(stream, alignment.second, alignment.secondEnd)
    const length = alignment.secondEnd - alignment.second
    const changes = alignment.changed ? `（有${alignment.changed}字不同）` : ''
    const message = `这${length}字与前文第${of.start}至${of.end}字重复${changes}，其中数据只计一次`
    return { kind: 'repeat', start, end, of, message, proposal: '' }
  })
}

/** `。ABC` before `。` is `ABC。` behind `。`: the same copy, but a whole sentence. */
function atSentence({ codes, length }: Stream, copy: Alignment): Alignment {
  const { first, firstEnd, second, secondEnd } = copy
  const isShifted = secondEnd < length && isMark(codes[second]) && codes[secondEnd] === codes[second]
  if (!isShifted || codes[first] !== codes[second] || firstEnd > second) return copy
  return { ...copy, first: first + 1, firstEnd: firstEnd + 1, second: second + 1, secondEnd: secondEnd + 1 }
}

const spanOf = (stream: Stream, from: number, to: number): Span => ({
  start: stream.places[from],
  end: stream.places[to - 1] + 1,
})

function isCopied(stream: Stream, alignment: Alignment): boolean {
  const length = alignment.secondEnd - alignment.second
  if (length >= 200) return true
  const gap = alignment.second - alignment.firstEnd
  // Two sentences built alike stand side by side too, but never word for word.
  if (gap >= 0 && gap <= 1 && alignment.changed <= Math.max(1, length * 0.08)) return true
  const weight = weigh(stream, alignment)
  const enough = ENOUGH + MORE_FOR_TWICE * Math.max(0, Math.log2(stream.length / USUAL_LENGTH))
  if (weight >= enough) return true
  if (weight < HOPEFUL || length < 14) return false
  return weight + 5 * strangeness(stream, alignment) >= enough || (weight >= LIKELY && isTornOff(stream, alignment))
}

/**
 * How far an alignment speaks for a copied passage and against two sentences that happen to say the same: characters
 * outside set phrases count one each; more for whole clauses, whole sentences and equal figures.
 */
export function weigh(stream: Stream, alignment: Alignment): number {
  const words = textOf(stream, alignment.second, alignment.secondEnd)
  let weight = 0
  let clauses = 0
  for (const clause of words.split(/(?<=[，。；：！？])/)) {
    if (isFormula(clause)) continue
    weight += clause.length
    if (clause.length >= 4) clauses++
  }
  // What two sentences share by chance seldom reaches over a full stop.
  const reachesOver = /[^。！？][。！？][^。！？]{2}/.test(words.slice(1))
  weight += Math.max(0, clauses - 1) * 5 + (reachesOver ? 15 : 0)
  weight += Math.min(4, new Set(words.match(FIGURE)).size) * 5
  return weight - alignment.changed * 4
}

/**
 * How much better the text around a copy reads without it: high for a passage dropped into the middle of a sentence,
 * 0 for one that stands where it belongs.
 */
function strangeness(stream: Stream, { second, secondEnd }: Alignment): number {
  const { codes, length } = stream
  if (second === 0 || secondEnd >= length) return 0
  const before = codes[second - 1]
  const after = codes[secondEnd]
  if (isMark(before) || isMark(after) || !arePaired(before, after)) return 0
  if (arePaired(before, codes[second]) && arePaired(codes[secondEnd - 1], after)) return 0
  const without = junction(stream, second, secondEnd)
  const within = junction(stream, second, second) + junction(stream, secondEnd, secondEnd)
  return Math.max(0, Math.min(MOST_STRANGE, without - within / 2))
}

/** Whether a copy begins or ends in what is mid-word at its first place and goes with nothing where it stands. */
function isTornOff(stream: Stream, { first, firstEnd, second, secondEnd }: Alignment): boolean {
  const isTorn = (there: number, here: number): boolean => {
    const { codes, length } = stream
    if (there === 0 || here === 0 || here >= length || isMark(codes[here - 1]) || isMark(codes[here])) return false
    return areFirm(codes[there - 1], codes[there]) && junction(stream, here, here) < TORN
  }
  return isTorn(first, second) || isTorn(firstEnd, secondEnd)
}

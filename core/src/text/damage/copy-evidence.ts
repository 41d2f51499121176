import { isFormula } from '../../lexicon/formulae.ts'
import { bondOf } from '../../lexicon/pairs.ts'
import type { Alignment } from './alignment.ts'
import { isMark, junction } from './junctions.ts'
import { type Stream, textOf } from './stream.ts'

/*
 * Logarithms of how much more copied passages show than what reports say twice of their own accord: a logistic
 * regression over both; the weights of junctions, errors and length were then set by hand with the bench in view.
 */
/** Of any two stretches that say the same. */
const OF_ITSELF = -8.3
/** For each character outside set phrases, and for each one in them; not counted beyond `MOST_CHARACTERS`. */
const BY_CHARACTER = 0.15
const BY_SET_CHARACTER = 0.04
const MOST_CHARACTERS = 60
/** For each clause after the first; what two sentences share by chance seldom reaches over a full stop. */
const BY_CLAUSE = 2.3
const MOST_CLAUSES = 3
const OVER_FULL_STOP = 4.9
const BY_FIGURE = 0.8
const MOST_FIGURES = 4
/** A text twice as long has four times as many pairs of sentences to be alike. */
const BY_DOUBLING = -2.2
const USUAL_LENGTH = 30_000
/** Shorter clauses are no clauses. */
const SHORTEST_CLAUSE = 4
/** A result is no set phrase, even of an indicator that every report names. */
const RESULT = /\d\.\d/
const FIGURE = /\d+(?:\.\d+)?(?=[%万亿个家户亩公人元件项座])/g

/** Of nothing but set phrases. */
const ONLY_SET = -100

/** How far the words of an alignment speak for a copied passage and against two sentences that happen to say the same. */
export function wordEvidence(stream: Stream, alignment: Alignment): number {
  const words = textOf(stream, alignment.second, alignment.secondEnd)
  let own = 0
  let set = 0
  let clauses = 0
  for (const clause of words.split(/(?<=[，。；：！？])/)) {
    if (isFormula(clause) && !RESULT.test(clause)) set += clause.length
    else {
      own += clause.length
      if (clause.length >= SHORTEST_CLAUSE) clauses++
    }
  }
  if (!own) return ONLY_SET
  const reachesOver = /[^。！？][。！？][^。！？]{2}/.test(words.slice(1))
  return (
    OF_ITSELF +
    BY_CHARACTER * Math.min(MOST_CHARACTERS, own) +
    BY_SET_CHARACTER * Math.min(MOST_CHARACTERS, set) +
    BY_CLAUSE * Math.max(0, Math.min(MOST_CLAUSES, clauses - 1)) +
    (reachesOver ? OVER_FULL_STOP : 0) +
    BY_FIGURE * Math.min(MOST_FIGURES, new Set(words.match(FIGURE)).size) +
    BY_DOUBLING * Math.max(0, Math.log2(stream.length / USUAL_LENGTH))
  )
}

/** What the junctions at the ends of a passage say counts so much, and no more than so often. */
const BY_JUNCTION = 0.8
const MOST_BY_JUNCTIONS = 6
const BY_ERROR = 0.5
/** A word at one place that is broken at the other: its halves never stand side by side there, or seldom. */
const BROKEN_WORD = 3.9
const SELDOM_WORD = 0.8

/** More cannot be said for a copy by the junctions at its ends and where it was changed, nor less than as much against it. */
export const mostByJunctions = ({ changed }: Alignment): number =>
  (changed ? BY_JUNCTION + BY_ERROR : BY_JUNCTION) * MOST_BY_JUNCTIONS

/**
 * How badly a passage stands at one of its two places: either may be the copy. One that was dropped into a sentence
 * reads badly at its ends, and the sentence reads well without it.
 */
export function placeEvidence(stream: Stream, { first, firstEnd, second, secondEnd }: Alignment): number {
  const worse = Math.max(strangeness(stream, first, firstEnd), strangeness(stream, second, secondEnd))
  return BY_JUNCTION * Math.max(-MOST_BY_JUNCTIONS, Math.min(MOST_BY_JUNCTIONS, worse))
}

/** Evidence of words that are whole at one of the two places and broken by an end of the passage at the other. */
export const brokenWords = (stream: Stream, { first, firstEnd, second, secondEnd }: Alignment): number =>
  brokenWord(stream, first, second) + brokenWord(stream, firstEnd, secondEnd)

/**
 * How much worse one of two near copies reads where they differ: what a report says twice with other words reads well
 * both times, a copying error does not.
 */
export function changeEvidence(stream: Stream, { first, firstEnd, second, secondEnd, changed }: Alignment): number {
  if (!changed) return 0
  const { codes } = stream
  const room = Math.min(firstEnd - first, secondEnd - second)
  let head = 0
  while (head < room && codes[first + head] === codes[second + head]) head++
  let tail = 0
  while (tail < room - head && codes[firstEnd - 1 - tail] === codes[secondEnd - 1 - tail]) tail++
  const worse = Math.abs(
    roughness(stream, first + head, firstEnd - tail) - roughness(stream, second + head, secondEnd - tail),
  )
  return BY_ERROR * Math.min(MOST_BY_JUNCTIONS, worse)
}

/** How badly the codes `[start, end)` go together with those around them. */
function roughness(stream: Stream, start: number, end: number): number {
  const before = junction(stream, start, start)
  return -(end > start ? Math.min(before, junction(stream, end, end)) : before)
}

const isInClause = ({ codes, length }: Stream, at: number): boolean =>
  at > 0 && at < length && !isMark(codes[at - 1]) && !isMark(codes[at])

function strangeness(stream: Stream, start: number, end: number): number {
  const { codes, length } = stream
  let strange = 0
  if (start > 0) strange -= junction(stream, start, start)
  if (end < length) strange -= junction(stream, end, end)
  const isBetweenClauses = start === 0 || end >= length || isMark(codes[start - 1]) || isMark(codes[end])
  return isBetweenClauses ? strange : strange + junction(stream, start, end)
}

function brokenWord(stream: Stream, there: number, here: number): number {
  if (!isInClause(stream, there) || !isInClause(stream, here)) return 0
  const { codes } = stream
  const bonds = [there, here].map(at => bondOf(codes[at - 1], codes[at]))
  if (Math.max(...bonds) < 4) return 0
  const least = Math.min(...bonds)
  return least === 0 ? BROKEN_WORD : least === 1 ? SELDOM_WORD : 0
}

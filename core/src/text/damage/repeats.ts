import type { Span } from '../../values/span.ts'
import type { Alignment } from './alignment.ts'
import { findCopies } from './copies.ts'
import { brokenWords, changeEvidence, mostByJunctions, placeEvidence, wordEvidence } from './copy-evidence.ts'
import { isMark } from './junctions.ts'
import type { Stream } from './stream.ts'
import type { Injury } from './types.ts'

/** So much evidence makes a copied passage; more than even, as a text has many pairs of sentences to be alike. */
const ENOUGH = 0.95

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
  const evidence = wordEvidence(stream, alignment) + brokenWords(stream, alignment)
  // Junctions are dear to ask: not where whatever they say changes nothing.
  const most = mostByJunctions(alignment)
  if (evidence + most < ENOUGH) return false
  if (evidence - most > ENOUGH) return true
  return evidence + placeEvidence(stream, alignment) + changeEvidence(stream, alignment) > ENOUGH
}

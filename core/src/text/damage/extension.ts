import type { Alignment } from './alignment.ts'
import type { Stream } from './stream.ts'

/** So many codes beyond an end are compared at once. */
const WINDOW = 40
const CHANGED = -1
const SKIPPED = -1.5
/** An end is moved where the codes beyond it agree so much more often than they differ. */
const WORTH = 4
/** Two copies side by side leave no more between them than this, which then is the end of one or the beginning of the other. */
const MOST_BETWEEN = 8
const WORTH_BETWEEN = 1

const SIDE = WINDOW + 1
const scores = new Float64Array(SIDE * SIDE)

/** How far beyond an end two stretches agree: codes of the first and of the second, and how many of them differ. */
interface Reach {
  readonly first: number
  readonly second: number
  readonly changed: number
}

/** What the ends of a copy may not cross. */
export interface Limits {
  /** The second stretch begins no earlier. */
  readonly floor: number
  /** Which codes belong to a later copy: a copy's first is never itself a copy. */
  readonly isTaken: Uint8Array
}

/** Moves the ends of a copy over changes that stand closer together than growing from a seed looks over. */
export function extend(stream: Stream, copy: Alignment, limits: Limits): Alignment {
  let grown = copy
  for (;;) {
    const longer = extendEnd(stream, grown, limits, false) ?? extendStart(stream, grown, limits, false)
    if (!longer) return grown
    grown = longer
  }
}

/** Joins two stretches that stand nearly side by side, where what lies between belongs to one of them. */
export function closeUp(stream: Stream, copy: Alignment, limits: Limits): Alignment {
  const between = copy.second - copy.firstEnd
  if (between < 2 || between > MOST_BETWEEN) return copy
  return extendEnd(stream, copy, limits, true) ?? extendStart(stream, copy, limits, true) ?? copy
}

function extendEnd(stream: Stream, copy: Alignment, { isTaken }: Limits, toLimit: boolean): Alignment | null {
  const { firstEnd, second, secondEnd } = copy
  let roomFirst = 0
  while (roomFirst < WINDOW && firstEnd + roomFirst < second && !isTaken[firstEnd + roomFirst]) roomFirst++
  const reach = reachOf(stream.codes, firstEnd, secondEnd, 1, roomFirst, stream.length - secondEnd, {
    worth: toLimit ? WORTH_BETWEEN : WORTH,
    firstAtLeast: toLimit ? second - firstEnd : 1,
    secondAtLeast: 1,
  })
  if (!reach) return null
  return {
    ...copy,
    firstEnd: firstEnd + reach.first,
    secondEnd: secondEnd + reach.second,
    changed: copy.changed + reach.changed,
  }
}

function extendStart(stream: Stream, copy: Alignment, { floor, isTaken }: Limits, toLimit: boolean): Alignment | null {
  const { first, second, firstEnd } = copy
  const roomSecond = second - Math.max(floor, firstEnd)
  let roomFirst = 0
  while (roomFirst < WINDOW && roomFirst < first && !isTaken[first - 1 - roomFirst]) roomFirst++
  const reach = reachOf(stream.codes, first - 1, second - 1, -1, roomFirst, roomSecond, {
    worth: toLimit ? WORTH_BETWEEN : WORTH,
    firstAtLeast: 1,
    secondAtLeast: toLimit ? roomSecond : 1,
  })
  if (!reach) return null
  return {
    ...copy,
    first: first - reach.first,
    second: second - reach.second,
    changed: copy.changed + reach.changed,
  }
}

/** From where a way on counts, and how good it must be. */
interface Wanted {
  readonly worth: number
  readonly firstAtLeast: number
  readonly secondAtLeast: number
}

/** The best way on from two places in step, where one is worth it: an alignment by dynamic programming. */
function reachOf(
  codes: Uint16Array,
  first: number,
  second: number,
  step: 1 | -1,
  roomFirst: number,
  roomSecond: number,
  { worth, firstAtLeast, secondAtLeast }: Wanted,
): Reach | null {
  const rows = Math.min(WINDOW, roomFirst)
  const columns = Math.min(WINDOW, roomSecond)
  let best: Reach | null = null
  let bestScore = worth
  for (let i = 0; i <= rows; i++) scores[i * SIDE] = i * SKIPPED
  for (let j = 0; j <= columns; j++) scores[j] = j * SKIPPED
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j <= columns; j++) {
      const isSame = codes[first + (i - 1) * step] === codes[second + (j - 1) * step]
      const score = Math.max(
        scores[(i - 1) * SIDE + j - 1] + (isSame ? 1 : CHANGED),
        scores[(i - 1) * SIDE + j] + SKIPPED,
        scores[i * SIDE + j - 1] + SKIPPED,
      )
      scores[i * SIDE + j] = score
      if (!isSame || score < bestScore || i < firstAtLeast || j < secondAtLeast) continue
      bestScore = score
      // Of n codes with k changed, n - 2k is the score.
      best = { first: i, second: j, changed: Math.max(1, Math.round((Math.max(i, j) - score) / 2)) }
    }
  return best
}

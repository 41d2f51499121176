import type { Stream } from './stream.ts'

/** Two stretches of a stream that say the same, but for a few characters. Indices into the stream. */
export interface Alignment {
  readonly first: number
  readonly firstEnd: number
  readonly second: number
  readonly secondEnd: number
  /** Characters changed, missing or added between the two. */
  readonly changed: number
}

/** Gaps tried when two stretches disagree: [skip in the first, skip in the second], the smallest first. */
const GAPS: readonly (readonly [number, number])[] = Array.from(
  { length: 13 * 13 - 1 },
  (_, i) => [Math.floor((i + 1) / 13), (i + 1) % 13] as const,
).sort((x, y) => costOf(x) - costOf(y))

/** Narrow gaps before wide ones, even ones before uneven ones. */
function costOf([first, second]: readonly [number, number]): number {
  const widest = Math.max(first, second)
  return (widest > 4 ? 100 : 0) + widest + Math.abs(first - second) / 2
}

/** Wide gaps are looked for only behind this many codes that agree. */
const WIDE_AFTER = 40
/** How many of the gaps are narrow. */
const NARROW = GAPS.filter(gap => Math.max(...gap) <= 4).length
/** After a gap this many codes must agree again. */
const REJOIN = 4
/** At most this share of a copy may be changed. */
const MOST_CHANGED = 0.14

/** State of growing in one direction, reused from seed to seed. */
const reach = { first: 0, second: 0, changed: 0 }

/**
 * Grows a seed (equal codes at `first` and `second`, `first` < `second`) in both directions over small changes.
 * `isTaken` says which indices already belong to a later copy: a copy's first is never itself a copy.
 */
export function align(stream: Stream, first: number, second: number, isTaken: Uint8Array, floor: number): Alignment {
  grow(stream.codes, first, second, 1, second, stream.length, isTaken)
  const right = { ...reach }
  grow(stream.codes, first - 1, second - 1, -1, -1, floor - 1, isTaken)
  return {
    first: reach.first + 1,
    firstEnd: right.first,
    second: reach.second + 1,
    secondEnd: right.second,
    changed: reach.changed + right.changed,
  }
}

/** Walks while codes agree; `reach` is then just past the last run of agreement. */
function grow(
  codes: Uint16Array,
  first: number,
  second: number,
  step: 1 | -1,
  firstStop: number,
  secondStop: number,
  isTaken: Uint8Array,
): void {
  let a = first
  let b = second
  let agreed = 0
  let changed = 0
  reach.first = a
  reach.second = b
  reach.changed = 0
  for (;;) {
    while (a !== firstStop && b !== secondStop && codes[a] === codes[b] && !isTaken[a]) {
      a += step
      b += step
      agreed++
    }
    reach.first = a
    reach.second = b
    reach.changed = changed
    const gap = gapAt(codes, a, b, step, firstStop, secondStop, isTaken, agreed < WIDE_AFTER ? NARROW : GAPS.length)
    if (!gap) return
    changed += Math.max(gap[0], gap[1])
    if (changed > 1 && changed > agreed * MOST_CHANGED) return
    a += gap[0] * step
    b += gap[1] * step
  }
}

function gapAt(
  codes: Uint16Array,
  a: number,
  b: number,
  step: 1 | -1,
  firstStop: number,
  secondStop: number,
  isTaken: Uint8Array,
  tried: number,
): readonly [number, number] | null {
  const roomA = (firstStop - a) * step
  const roomB = (secondStop - b) * step
  for (let g = 0; g < tried; g++) {
    const gap = GAPS[g]
    if (gap[0] + REJOIN > roomA || gap[1] + REJOIN > roomB) continue
    let i = 0
    const fromA = a + gap[0] * step
    const fromB = b + gap[1] * step
    while (i < REJOIN && codes[fromA + i * step] === codes[fromB + i * step] && !isTaken[fromA + i * step]) i++
    if (i === REJOIN) return gap
  }
  return null
}

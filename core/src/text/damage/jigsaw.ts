import type { Edge } from './edges.ts'
import { junction } from './junctions.ts'
import type { Stream } from './stream.ts'

/** Two neighbouring blocks that stand the wrong way round: `[start, middle)` belongs behind `[middle, end)`. */
export interface Misplaced {
  readonly start: Edge
  readonly middle: Edge
  readonly end: Edge
  /** A stretch between the two that stays, where the blocks are no neighbours; then `middle` opens it. */
  readonly resume: Edge | null
}

/** So much better must the halves go together after an exchange of neighbours; a logarithm, summed over three seams. */
const GAIN = 7
/** And over the four seams of blocks with another between them, of which there are many more to choose from. */
const GAIN_OF_SWAP = 10.5
/** An edge whose halves go together as well as this is no seam. */
const SOUND = 3.3
/** Of the three or four seams of an exchange at least two read as badly as this. */
const TORN = -0.5
/** More seams than this are a text in shreds: nothing is proposed. */
const MOST = 32

/** The exchanges of blocks between seams that mend the text best, none of them overlapping. */
export function solveJigsaw(stream: Stream, edges: readonly Edge[]): Misplaced[] {
  if (edges.filter(edge => edge.score < TORN).length < 2) return []
  const seams = edges.filter(edge => edge.score < SOUND).slice(0, MOST)
  const scores = seams.map(left => seams.map(right => joinScore(stream, left, right)))
  const found: { misplaced: Misplaced; gain: number }[] = []
  const consider = (order: readonly number[], resume: boolean): void => {
    if (order.filter(i => seams[i].mayBeHeading).length > 2) return
    const joins = resume ? JOINS_OF_SWAP : JOINS_OF_NEIGHBOURS
    let gain = 0
    for (const [l, r] of joins) gain += scores[order[l]][order[r]] - scores[order[l]][order[l]]
    const surplus = gain - (resume ? GAIN_OF_SWAP : GAIN)
    if (surplus < 0 || joins.filter(([l, r]) => scores[order[l]][order[r]] < 0).length > 1) return
    const [start, middle, third, fourth] = order.map(i => seams[i])
    found.push({
      misplaced: { start, middle: middle, end: fourth ?? third, resume: fourth ? third : null },
      gain: surplus,
    })
  }
  for (let a = 0; a < seams.length; a++)
    for (let b = a + 1; b < seams.length; b++)
      for (let c = b + 1; c < seams.length; c++) {
        consider([a, b, c], false)
        for (let d = c + 1; d < seams.length; d++) consider([a, b, c, d], true)
      }
  return choose(found)
}

/** Neighbours B C between a, b, c: read a|C, end of C|B, end of B|rest. Pairs are [end before seam, start after seam]. */
const JOINS_OF_NEIGHBOURS: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 0],
  [1, 2],
]
/** B and D with C between, at a, b, c, d: read a|D, end of D|C, end of C|B, end of B|rest. */
const JOINS_OF_SWAP: readonly (readonly [number, number])[] = [
  [0, 2],
  [3, 1],
  [2, 0],
  [1, 3],
]

const joinScore = (stream: Stream, left: Edge, right: Edge): number =>
  left === right ? left.score : junction(stream, left.leftAt, right.rightAt)

function choose(found: { misplaced: Misplaced; gain: number }[]): Misplaced[] {
  const chosen: Misplaced[] = []
  for (const { misplaced } of found.sort((x, y) => y.gain - x.gain)) {
    const overlaps = chosen.some(
      other => misplaced.start.left < other.end.left && other.start.left < misplaced.end.left,
    )
    const isUsed = chosen.some(other => edgesOf(other).some(edge => edgesOf(misplaced).includes(edge)))
    if (!overlaps && !isUsed) chosen.push(misplaced)
  }
  return chosen
}

/** The seams of an exchange, in document order. */
export const edgesOf = ({ start, middle, resume, end }: Misplaced): Edge[] =>
  resume ? [start, middle, resume, end] : [start, middle, end]

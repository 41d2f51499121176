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

/** So much better must the halves go together after an exchange, whichever it is; a logarithm, summed over the seams. */
const GAIN = 2.5
/** And in a text of which few other lines break off in mid-sentence: it has no pages to exchange. */
const GAIN_WITHOUT_PAGES = 6
const FEWEST_PAGES = 4
/** An edge whose halves go together as well as this is no seam. */
const SOUND = 3.3
/** And one that goes together so well is the end of a page in its place. */
const IN_PLACE = 1
/** So many seams are looked at, the worst. */
const MOST = 32

/**
 * The exchanges of blocks between seams that mend the text best, none of them overlapping. Pages that change places are
 * neighbours or nearly so: the more edges there are and the more of them lie between the seams, the more exchanges
 * there are to choose from, and the more an exchange must gain.
 */
export function solveJigsaw(stream: Stream, edges: readonly Edge[]): Misplaced[] {
  const ordinals = ordinalsOf(edges)
  const seams = worstOf(edges)
  const pages = edges.filter(edge => edge.score > IN_PLACE && !edge.mayBeHeading).length
  const price = Math.log(edges.length) + (pages < FEWEST_PAGES ? GAIN_WITHOUT_PAGES : GAIN)
  const scores = seams.map(left => seams.map(right => joinScore(stream, edges[left], edges[right])))
  const found: { misplaced: Misplaced; gain: number }[] = []
  const consider = (order: readonly number[]): void => {
    const [start, middle, third, fourth] = order.map(i => edges[seams[i]])
    if (order.filter(i => edges[seams[i]].mayBeHeading).length > 2) return
    const joins = fourth ? JOINS_OF_SWAP : JOINS_OF_NEIGHBOURS
    let gain = 0
    for (const [l, r] of joins) gain += scores[order[l]][order[r]] - scores[order[l]][order[l]]
    const reach = ordinals[seams[order[order.length - 1]]] - ordinals[seams[order[0]]]
    const surplus = gain - price - Math.log(choices(Math.max(reach, joins.length - 1), !!fourth))
    if (surplus < 0) return
    found.push({ misplaced: { start, middle, end: fourth ?? third, resume: fourth ? third : null }, gain: surplus })
  }
  for (let a = 0; a < seams.length; a++)
    for (let b = a + 1; b < seams.length; b++)
      for (let c = b + 1; c < seams.length; c++) {
        consider([a, b, c])
        for (let d = c + 1; d < seams.length; d++) consider([a, b, c, d])
      }
  return choose(found)
}

/** Indices of the edges that may be seams, in document order. A page that begins in mid-sentence opens no paragraph. */
function worstOf(edges: readonly Edge[]): number[] {
  const seams = [...edges.keys()].filter(i => edges[i].score < SOUND && !edges[i].opensParagraph)
  return seams
    .sort((a, b) => edges[a].score - edges[b].score)
    .slice(0, MOST)
    .sort((a, b) => a - b)
}

/** How many edges stand before each, those that are likely headings not counted. */
function ordinalsOf(edges: readonly Edge[]): number[] {
  let passed = 0
  return edges.map(edge => (edge.mayBeHeading ? passed : passed++))
}

/** From how many exchanges that begin at one edge and reach no further than `reach` edges this one was chosen. */
const choices = (reach: number, isSwap: boolean): number =>
  isSwap ? (reach * (reach - 1) * (reach - 2)) / 6 : (reach * (reach - 1)) / 2

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

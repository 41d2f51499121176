import { FURNITURE } from '../../lexicon/generated/furniture.ts'
import type { Span } from '../../values/span.ts'
import { junction } from './junctions.ts'
import { isOpenAt, type Scan } from './scan.ts'
import { indexAt } from './stream.ts'
import type { Injury } from './types.ts'

type Place = 'line' | 'near' | 'head' | 'tail' | 'inline'

const patternsOf = (place: Place): string =>
  FURNITURE.filter(([where]) => where === place)
    .map(([, pattern]) => pattern)
    .join('|')
const LINE = new RegExp(`^(?:${patternsOf('line')})$`)
const NEAR = new RegExp(`^(?:${patternsOf('near')})$`)
const HEAD = new RegExp(`^(?:${patternsOf('head')})$`)
const TAIL = new RegExp(`^(?:${patternsOf('tail')})$`)
const INLINE = new RegExp(patternsOf('inline'), 'g')

/** Longer lines are text. */
const LONGEST = 64
/** Shorter lines may be headings, whatever marks they have. */
const SHORTEST = 24
/** Navigation stands within this many characters of either end. */
const MARGIN = 2500

/** What pages and sites put around a report: page numbers, running heads, navigation, editors' lines. */
export function findFurniture(scan: Scan): Injury[] {
  const { lines, folded } = scan
  const marked = lines.map(line => isFurnitureLine(scan, line))
  markTail(scan, marked)
  markNear(scan, marked)
  markRunningHeads(scan, marked)
  const injuries: Injury[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!marked[i]) continue
    let last = i
    while (marked[last + 1]) last++
    injuries.push(between(scan, lines[i - 1], { start: lines[i].start, end: lines[last].end }, lines[last + 1]))
    i = last
  }
  INLINE.lastIndex = 0
  for (const match of folded.matchAll(INLINE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!injuries.some(injury => injury.start < span.end && span.start < injury.end)) injuries.push(injury(span))
  }
  return injuries
}

const injury = (span: Span): Injury => ({
  kind: 'furniture',
  start: span.start,
  end: span.end,
  of: null,
  message: '页码、页眉或网页栏目文字，不是报告正文',
  proposal: '',
})

/** Where it parts a sentence, the line breaks around it go with it. */
function between(scan: Scan, before: Span | undefined, span: Span, after: Span | undefined): Injury {
  const isParted = before && after && isOpenAt(scan.folded, before.end) && !scan.headings.has(after.start)
  if (!isParted || !isRunningText(scan, before)) return injury(span)
  return injury({ start: before.end, end: after.start })
}

/** Of lines that end in mid-sentence, those that are no title or heading: long ones, and those with a comma. */
const isRunningText = ({ folded, headings }: Scan, { start, end }: Span): boolean =>
  end - start > LONGEST || (end - start >= SHORTEST && !headings.has(start) && folded.slice(start, end).includes('，'))

function isFurnitureLine({ folded }: Scan, line: Span): boolean {
  return line.end - line.start <= LONGEST && LINE.test(folded.slice(line.start, line.end))
}

/** From the first line that opens the end matter, where little else follows. */
function markTail({ folded, lines }: Scan, marked: boolean[]): void {
  const from = lines.findIndex(
    ({ start, end }) =>
      end - start <= LONGEST &&
      folded.length - start < MARGIN &&
      start > folded.length / 2 &&
      TAIL.test(folded.slice(start, end)),
  )
  if (from >= 0) marked.fill(true, from)
}

function markNear({ folded, lines }: Scan, marked: boolean[]): void {
  const mark = (i: number, neighbour: number): void => {
    const line = lines[i]
    const isAtMargin = line.start < MARGIN || folded.length - line.end < MARGIN
    if (!marked[i] && marked[neighbour] && isAtMargin && line.end - line.start <= LONGEST)
      marked[i] = NEAR.test(folded.slice(line.start, line.end))
  }
  for (let i = 1; i < lines.length; i++) mark(i, i - 1)
  for (let i = lines.length - 2; i >= 0; i--) mark(i, i + 1)
}

const BARE_NUMBER = /^\d{1,3}$/
const HAN = /[\u4e00-\u9fff]/

/** A running head or a bare page number between the halves of a sentence, unless it reads as part of it. */
function markRunningHeads(scan: Scan, marked: boolean[]): void {
  const { folded, lines, stream, headings } = scan
  for (let i = 1; i + 1 < lines.length; i++) {
    const line = lines[i]
    if (marked[i] || line.end - line.start > LONGEST) continue
    const before = lines[i - 1]
    const after = lines[i + 1]
    if (before.end - before.start < 24 || !isOpenAt(folded, before.end) || headings.has(after.start)) continue
    const words = folded.slice(line.start, line.end)
    // 2.5 of PM2.5 is often set on a line of its own, and so are notes' numbers; page numbers part two Chinese halves.
    if (BARE_NUMBER.test(words)) marked[i] = HAN.test(folded[before.end - 1]) && HAN.test(folded[after.start])
    else if (HEAD.test(words)) {
      const left = indexAt(stream, line.start)
      const right = indexAt(stream, after.start)
      marked[i] = junction(stream, left, left) < SOUND || junction(stream, right, right) < SOUND
    }
  }
}

/** Two halves that go together as well as this are one text. */
const SOUND = 1

import type { Span } from '../../values/span.ts'
import { findColumns } from './columns.ts'
import { type Edge, findEdges, textLines } from './edges.ts'
import { edgesOf, type Misplaced, solveJigsaw } from './jigsaw.ts'
import { isMark, junction } from './junctions.ts'
import { isBeheaded, isStrayAtStart, opening } from './openings.ts'
import { clauseEnd, clauseStart, isOpenAt, type Scan } from './scan.ts'
import { indexAt } from './stream.ts'
import type { Injury } from './types.ts'

/** The other half of a sentence goes together with it so much better than the best of as many by chance. */
const MATCHED = 1.5
/** And the other half with its own; both together at least so well. */
const BOTH_MATCHED = 0
const UNMATCHED = -1
/** Halves that score below this do not go together. */
const UNSOUND = -0.5
/** With more bad edges than this, some go together by chance. */
const MOST_BAD = 24
/** Halves of words that nothing joins score below this. */
const TORN = -1.5
/** The doubt of a text that breaks a few lines in mid-sentence. */
const MANY_BREAKS = 2
/** An edge whose halves go together so well is a mere line break. */
const SOUND = 2
/** What an indent says for the beginning of a paragraph. */
const SET_IN = 7
/** And where the line may be a heading of several clauses. */
const IN_HEADING = 2
/** So much more must an edge say where a page number explains the break. */
const AT_PAGE_END = 3

/** Seams where pages were put together in the wrong order, and sentences that lost an end or a beginning there. */
export function findSeams(scan: Scan, furniture: readonly Span[], copies: readonly Span[]): Injury[] {
  const columns = findColumns(scan)
  const edges = findEdges(scan, furniture, columns)
  const misplaced = solveJigsaw(scan.stream, edges)
  const injuries = [...columns, ...misplaced.flatMap(exchange => splices(scan, exchange))]
  const explained = new Set(misplaced.flatMap(edgesOf))
  const soundEdges = edges.filter(edge => edge.score > SOUND && !edge.mayBeHeading)
  const doubtOf = (isPageEnd: boolean): number =>
    0.9 * Math.log(1 + soundEdges.filter(edge => edge.isPageEnd === isPageEnd).length)
  const doubts = { atPageEnd: doubtOf(true), inPage: doubtOf(false) }
  const doubt = Math.max(doubts.atPageEnd, doubts.inPage)
  const limit = doubt > MANY_BREAKS ? TORN : UNSOUND
  const bad = edges.filter(({ score }) => score < limit)
  for (const edge of edges) {
    const isSuspect =
      edge.score < UNSOUND ||
      isCut(scan, edge, edge.isPageEnd ? doubts.atPageEnd : doubts.inPage) ||
      isLeftByCopy(edge, copies)
    if (!isSuspect || explained.has(edge) || copies.some(copy => copy.start < edge.right && edge.left < copy.end))
      continue
    const partner = bad.length > MOST_BAD ? null : partnerOf(scan, edge, bad, limit)
    if (partner && !edge.opensParagraph) injuries.push(seamAt(scan, edge, partner))
    else if (isCut(scan, edge, edge.isPageEnd ? doubts.atPageEnd : doubts.inPage) || isLeftByCopy(edge, copies))
      injuries.push(cutAt(scan, edge))
  }
  return [...injuries, ...openBeforeHeadings(scan, furniture), ...beheaded(scan, furniture)]
}

/**
 * Whether words were lost at an edge: its halves do not go together, and the second may open a sentence. Where a text
 * breaks many lines in mid-sentence (`doubt` in `findSeams`), it must say so the louder. A clause that is whole is no sign.
 */
function isCut({ stream }: Scan, edge: Edge, doubt: number): boolean {
  if (isMark(stream.codes[edge.leftAt - 1]) && !edge.opensParagraph) return false
  // Behind a heading every paragraph is set in.
  const opens = edge.opensParagraph && !edge.mayBeHeading ? SET_IN : Math.max(0, opening(stream, edge.rightAt))
  const brokenness = opens - edge.ownScore + (doubt ? 0.7 : 1.5)
  if (edge.mayBeHeading && !edge.isClause)
    return isStrayAtStart(stream, edge.rightAt) && isBeheaded(stream, edge.rightAt)
  return brokenness > doubt + (edge.isPageEnd ? AT_PAGE_END : 0) + (edge.mayBeHeading ? IN_HEADING : 0)
}

/**
 * The seam whose second half continues the first half of `edge`, where another one's first half leads to its second: in
 * text out of order both halves have their place, beside lost words neither has.
 */
function partnerOf({ stream }: Scan, edge: Edge, edges: readonly Edge[], limit: number): Edge | null {
  if (edge.score >= limit) return null
  let next: Edge | null = null
  let nextScore = UNMATCHED
  let beforeScore = UNMATCHED
  for (const other of edges) {
    if (other === edge || other.score >= limit) continue
    const score = junction(stream, edge.leftAt, other.rightAt)
    if (score > nextScore) {
      next = other
      nextScore = score
    }
    beforeScore = Math.max(beforeScore, junction(stream, other.leftAt, edge.rightAt))
  }
  // The best of many goes together well by chance.
  const chance = Math.log(Math.max(1, edges.length))
  const isMatched =
    Math.max(nextScore, beforeScore) > MATCHED + chance && nextScore + beforeScore > BOTH_MATCHED + chance
  return isMatched ? next : null
}

/** Where a copied passage breaks off, what follows is no continuation, unless it is a copy too. */
function isLeftByCopy(edge: Edge, copies: readonly Span[]): boolean {
  const isEnd = copies.some(copy => Math.abs(copy.end - edge.left) <= 1)
  return isEnd && !copies.some(copy => Math.abs(copy.start - edge.right) <= 1)
}

/** One injury a block that stands elsewhere than it belongs; accepting both proposals puts the text in order. */
function splices(scan: Scan, { start, middle, resume, end }: Misplaced): Injury[] {
  const { source } = scan.text
  const first = { start: start.right, end: middle.left }
  const second = resume ? { start: resume.right, end: end.left } : { start: middle.right, end: end.left }
  const message = (other: Span): string => `此处与前后文不连贯，第${other.start}至${other.end}字应在这里，疑为页序颠倒`
  return [
    {
      kind: 'splice',
      ...first,
      of: second,
      message: message(second),
      proposal: source.slice(second.start, second.end),
    },
    { kind: 'splice', ...second, of: first, message: message(first), proposal: source.slice(first.start, first.end) },
  ]
}

/** The clause that an edge breaks: its tail before and its head after. */
const clauseAcross = ({ folded }: Scan, edge: Edge): Span => ({
  start: clauseStart(folded, edge.left, edge.lineStart),
  end: clauseEnd(folded, edge.right, edge.lineEnd),
})

function seamAt(scan: Scan, edge: Edge, partner: Edge): Injury {
  const of = clauseAcross(scan, partner)
  const message = `此处前后文不相接，与第${of.start}字处似互换了位置`
  return { kind: 'splice', ...clauseAcross(scan, edge), of, message, proposal: null }
}

function cutAt(scan: Scan, edge: Edge): Injury {
  const message = '句子在换行处断开，前后不相接，中间有缺文'
  return { kind: 'cut', ...clauseAcross(scan, edge), of: null, message, proposal: null }
}

/** A paragraph that stops in mid-sentence before a heading or at the end of the text. */
function openBeforeHeadings(scan: Scan, furniture: readonly Span[]): Injury[] {
  const { folded, headings } = scan
  const lines = textLines(scan, furniture)
  const injuries: Injury[] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next && !headings.has(next.start)) return
    if (!isOpenAt(folded, line.end) || line.end - line.start < 40) return
    const words = folded.slice(line.start, line.end)
    if (!/[，。；]/.test(words)) return
    const start = clauseStart(folded, line.end, line.start)
    injuries.push({ kind: 'cut', start, end: line.end, of: null, message: '句子没有结尾', proposal: null })
  })
  return injuries
}

/** A paragraph behind a whole sentence that begins in mid-word. */
function beheaded(scan: Scan, furniture: readonly Span[]): Injury[] {
  const { folded, headings, stream } = scan
  const lines = textLines(scan, furniture)
  const injuries: Injury[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (!before || isOpenAt(folded, before.end) || headings.has(line.start) || line.end - line.start < 40) return
    if (!isBeheaded(stream, indexAt(stream, line.start))) return
    const end = clauseEnd(folded, line.start, line.end)
    injuries.push({ kind: 'cut', start: line.start, end, of: null, message: '句子没有开头', proposal: null })
  })
  return injuries
}

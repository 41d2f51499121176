import type { Span } from '../../values/span.ts'
import { type Edge, findEdges, textLines } from './edges.ts'
import { edgesOf, type Misplaced, solveJigsaw } from './jigsaw.ts'
import { junction } from './junctions.ts'
import { isBeheaded, opening } from './openings.ts'
import { clauseEnd, clauseStart, isOpenAt, type Scan } from './scan.ts'
import { indexAt } from './stream.ts'
import type { Injury } from './types.ts'

/** The other half of a sentence goes together with it at least so well. */
const MATCHED = 3
/** An edge whose halves go together so well is a mere line break. */
const SOUND = 2

/** Seams where pages were put together in the wrong order, and sentences that lost an end or a beginning there. */
export function findSeams(scan: Scan, furniture: readonly Span[], copies: readonly Span[]): Injury[] {
  const edges = findEdges(scan, furniture)
  const misplaced = solveJigsaw(scan.stream, edges)
  const injuries = misplaced.flatMap(exchange => splices(scan, exchange))
  const explained = new Set(misplaced.flatMap(edgesOf))
  const doubt = Math.log(1 + edges.filter(edge => edge.score > SOUND).length)
  for (const edge of edges) {
    if (explained.has(edge) || copies.some(copy => copy.start < edge.right && edge.left < copy.end)) continue
    if (brokenness(scan, edge) > doubt || isLeftByCopy(edge, copies)) injuries.push(cutAt(scan, edge, edges))
  }
  return [...injuries, ...openBeforeHeadings(scan, furniture), ...beheaded(scan, furniture)]
}

/**
 * How far an edge speaks for lost words: its halves do not go together, and the second opens a sentence. Where a text
 * breaks many lines in mid-sentence (`doubt` in `findSeams`), it must say so the louder.
 */
function brokenness({ stream }: Scan, edge: Edge): number {
  return Math.max(0, opening(stream, edge.rightAt)) - edge.score + 0.7
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
    { kind: 'splice', ...first, of: second, message: message(second), proposal: source.slice(second.start, second.end) },
    { kind: 'splice', ...second, of: first, message: message(first), proposal: source.slice(first.start, first.end) },
  ]
}

function cutAt(scan: Scan, edge: Edge, edges: readonly Edge[]): Injury {
  const { folded, stream } = scan
  const start = clauseStart(folded, edge.left, edge.lineStart)
  const end = clauseEnd(folded, edge.right, edge.lineEnd)
  let best: Edge | null = null
  let bestScore = MATCHED
  for (const other of edges) {
    const score = other === edge ? 0 : junction(stream, edge.leftAt, other.rightAt)
    if (score > bestScore) {
      best = other
      bestScore = score
    }
  }
  const of = best && { start: best.right, end: clauseEnd(folded, best.right, best.lineEnd) }
  const where = of ? `，后半句似在第${of.start}字处` : ''
  const message = `句子在换行处断开，前后不相接${where}`
  return { kind: 'cut', start, end, of, message, proposal: null }
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

import type { Span } from '../../values/span.ts'
import { type Edge, findEdges, textLines } from './edges.ts'
import { edgesOf, type Misplaced, solveJigsaw } from './jigsaw.ts'
import { junction } from './junctions.ts'
import { clauseEnd, clauseStart, isOpenAt, type Scan } from './scan.ts'
import type { Injury } from './types.ts'

/** Halves that score below this do not go together. */
const BROKEN = -0.5
/** The other half of a sentence goes together with it at least so well. */
const MATCHED = 3
/** With more mid-sentence line breaks than this, lines break anywhere, and a break alone says nothing. */
const FEW_BREAKS = 8

/** Seams where pages were put together in the wrong order, and sentences that lost an end or a beginning there. */
export function findSeams(scan: Scan, furniture: readonly Span[], copies: readonly Span[]): Injury[] {
  const edges = findEdges(scan, furniture)
  const misplaced = solveJigsaw(scan.stream, edges)
  const injuries = misplaced.flatMap(exchange => splices(scan, exchange))
  const explained = new Set(misplaced.flatMap(edgesOf))
  for (const edge of edges) {
    if (explained.has(edge) || copies.some(copy => copy.start < edge.right && edge.left < copy.end)) continue
    if (isBroken(edge, edges) || isLeftByCopy(edge, copies)) injuries.push(cutAt(scan, edge, edges))
  }
  return [...injuries, ...openBeforeHeadings(scan, furniture)]
}

function isBroken(edge: Edge, edges: readonly Edge[]): boolean {
  return edge.score < BROKEN && edges.length <= FEW_BREAKS
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
    const score = other === edge ? 0 : junction(stream, edge.at, other.at)
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

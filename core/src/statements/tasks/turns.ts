import type { Text } from '../../text/types.ts'
import type { Span } from '../../values/span.ts'
import type { SectionRow } from './describe.ts'

/**
 * Words that turn from the review to the plan. Where the plan's headings are lost, its paragraphs stand under those of
 * the review, behind one of these.
 */
const TURNS = '做好今年|今年的工作|今年工作的总体要求|今年政府工作|今年要重点|今年，?我们将'
const OF_THE_YEAR = '年(?:工作的?总体要求|，我们[将要]|要重点|重点抓好)'
const turnPatterns = new Map<number | null, RegExp>()

/** The turns in a report of this year; years are few, so each pattern is made once. */
function turnPattern(year: number | null): RegExp {
  const known = turnPatterns.get(year)
  if (known) return known
  const pattern = new RegExp(year === null ? TURNS : `${TURNS}|${year}${OF_THE_YEAR}`)
  turnPatterns.set(year, pattern)
  return pattern
}
/** What is told of the past; 连续, 累计 and 同比 count only what was. */
const DONE =
  /(?<![为除])了(?!解)|已(?!上市)|同比|比上年|去年|这一年|一年来|五年来|获[评批得国省]|荣获|再获|入选|稳居|位居|[排居]全|全[省国市]第|总量|增速|增长\d|累计|连续|超额|圆满|基本完成|建成全国|成功/g
/** A plan may mention what is done once in so many clauses. */
const CLAUSES_PER_DONE = 10

/** From where the words of a review (回顾) may be the plan's, to its end; null where it never turns to the plan. */
export function findTurn({ folded, sections, title }: Text): Span | null {
  for (const { level, role, start, end } of sections) {
    if (level !== 1 || role !== 'review') continue
    const at = folded.slice(start, end).search(turnPattern(title.year))
    if (at >= 0) return { start: start + at, end }
  }
  return null
}

/** 要, 必须 at the head of a clause. */
const BIDS = /[，。；：\n*](?:还|也|都|我们|始终)?(?:必须|要(?![素求点]))/

/**
 * Whether a paragraph of so many clauses behind a turn is of the plan by its rows: most of its clauses promise, or it
 * says 要 and tells nothing of the past.
 */
export function isPlanned(text: string, paragraph: Span, rows: readonly SectionRow[], clauses: number): boolean {
  if (!rows.length) return false
  const words = text.slice(paragraph.start, paragraph.end)
  const done = words.match(DONE)?.length ?? 0
  if (done * CLAUSES_PER_DONE > clauses) return false
  return rows.length * 2 > clauses || (done === 0 && BIDS.test(words))
}

import type { Place } from '../document.ts'
import { type Column, columnsOf } from './columns.ts'
import type { PageSegments } from './margins.ts'
import { isWordGap, type Segment } from './segments.ts'

/** Text with the place of every run. */
export interface Flow {
  readonly text: string
  readonly places: readonly Place[]
}

/** A first line is set in by at least so many character heights. */
const INDENT = 1.2
/** A line that stops so many character heights before the edge ends its paragraph. */
const SHORT = 2.5
/** Lines further apart than so many character heights are of two paragraphs. */
const APART = 3
const ENDS = /[。！？：；…”）]\s*$/

/** Pages to running text: lines joined to paragraphs, over columns and pages too. */
export function flowOf(pages: readonly PageSegments[]): Flow {
  const writer = new Writer()
  pages.forEach((page, i) => {
    for (const column of columnsOf(page.segments, page.width)) writer.column(column, i + 1)
  })
  return writer.flow()
}

class Writer {
  private readonly parts: string[] = []
  private readonly places: Place[] = []
  private length = 0
  private last: { segment: Segment; column: Column; page: number } | null = null

  column(column: Column, page: number): void {
    for (const segment of column.segments) {
      if (!segment.text.trim()) continue
      this.write(this.between(segment, column, page))
      this.segment(segment, page)
      this.last = { segment, column, page }
    }
  }

  flow(): Flow {
    return { text: this.parts.join(''), places: this.places }
  }

  private write(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  private segment({ runs }: Segment, page: number): void {
    runs.forEach((run, i) => {
      if (i && isWordGap(runs[i - 1], run)) this.write(' ')
      const { text, x, y, width, height, confidence } = run
      const start = this.length
      this.write(text)
      if (text.trim()) {
        const box = { x, y, width, height, ...(confidence === undefined ? {} : { confidence }) }
        this.places.push({ start, end: this.length, page, ...box })
      }
    })
  }

  /** What stands between the last segment and this one: nothing, a tab in a row, or a line break. */
  private between(segment: Segment, column: Column, page: number): string {
    if (!this.last) return ''
    const { segment: before, column: beforeColumn, page: beforePage } = this.last
    const em = segment.height
    const isSameColumn = beforeColumn === column
    if (isSameColumn && Math.abs(before.y - segment.y) < em * 0.5) return '\t'
    if (segment.x > column.left + INDENT * em && isFull(column, em)) return '\n'
    const isShort = before.x + before.width < beforeColumn.right - SHORT * before.height
    if (isShort && (isSameColumn || ENDS.test(before.text))) return '\n'
    if (isSameColumn && segment.y - (before.y + before.height) > APART * em) return '\n'
    const isOtherSize = Math.abs(before.height - em) > em * 0.15
    if (isOtherSize && (ENDS.test(before.text) || isSameColumn)) return '\n'
    const isTitle = !isSameColumn && column.segments.length === 1 && beforePage === page
    if (isTitle || (!isSameColumn && beforeColumn.segments.length === 1 && beforePage === page)) return '\n'
    return needsBlank(before.text, segment.text) ? ' ' : ''
  }
}

/** Whether lines of a column begin at one edge, so that a line further in is one that opens a paragraph. */
const isFull = ({ segments, left }: Column, em: number): boolean =>
  segments.filter(({ x }) => x - left < em * 0.6).length >= 1 && segments.length > 1

const needsBlank = (before: string, after: string): boolean => /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)

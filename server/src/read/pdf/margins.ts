import type { PageSize } from '../document.ts'
import type { Segment } from './segments.ts'

/** A page's segments with its size. */
export interface PageSegments {
  readonly width: number
  readonly height: number
  readonly segments: readonly Segment[]
}

/** The page itself, without what is on it. */
export const sizeOf = ({ width, height }: PageSegments): PageSize => ({ width, height })

/** Running heads and page numbers stand within this share of the height from either end. */
const MARGIN = 0.1
/** A head runs when it stands on at least this share of the pages. */
const RUNNING = 0.4
/** A page number between dashes, the recognition's 一 among them: never a line of text, wherever the page ends. */
const DASHED_NUMBER = /^[-—–―一]{1,2}\s*\d{1,4}\s*[-—–―一]{1,2}$/
const PAGE_NUMBER =
  /^(?:[-—–―·•\s]{0,3}\d{1,4}[-—–―·•\s]{0,3}|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s*\d{1,4}.{0,8})$/i

/** The pages without running heads and page numbers. */
export function withoutMargins(pages: readonly PageSegments[]): PageSegments[] {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(page.segments.filter(segment => isInMargin(page, segment)).map(keyOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const isRunning = (segment: Segment): boolean =>
    pages.length > 1 && (seen.get(keyOf(segment)) ?? 0) >= Math.max(2, pages.length * RUNNING)
  return pages.map(page => ({
    ...page,
    segments: page.segments.filter(
      (segment, i, all) =>
        !(isInMargin(page, segment) && (isPageNumber(segment) || isRunning(segment))) &&
        !((i === 0 || i === all.length - 1) && DASHED_NUMBER.test(segment.text.trim())),
    ),
  }))
}

const isPageNumber = ({ text }: Segment): boolean => PAGE_NUMBER.test(text.trim()) || DASHED_NUMBER.test(text.trim())

const isInMargin = ({ height }: PageSegments, { y, height: own }: Segment): boolean =>
  y + own < height * MARGIN || y > height * (1 - MARGIN)

const keyOf = ({ text }: Segment): string => text.replace(/\s/g, '').replace(/\d+/g, '#')

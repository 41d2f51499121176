import { useInfiniteQuery } from '@tanstack/react-query'
import type { CheckMethod, ValueConflict } from 'duban-core'
import * as z from 'zod/mini'
import { reportShape, type UnitReport } from './reporting.ts'
import { ask, change } from './request.ts'
import { pageOf, type Shape } from './shapes.ts'

/** A report that waits for a decision, with what it is decided with (待审核). */
export interface Review {
  readonly report: UnitReport
  readonly text: string
  readonly label: string
  readonly unit: string
  readonly leadUnit: string
  readonly unitName: string
  readonly last: { readonly month: string; readonly value: string | null; readonly progress: string } | null
  /** The value of the report that this one corrects. */
  readonly corrected: string | null
  readonly conflicts: readonly ValueConflict[]
}

const text = z.string()
const orNull = z.nullable(text)

const reviewShape: Shape<Review> = z.object({
  report: reportShape,
  text,
  label: text,
  unit: text,
  leadUnit: text,
  unitName: text,
  last: z.nullable(z.object({ month: text, value: orNull, progress: text })),
  corrected: orNull,
  conflicts: z.array(z.enum(['reported_verified', 'reported_computed', 'reported_evidence'])),
})

/** What the list of reviews is narrowed by; empty strings do not narrow. */
export interface ReviewFilter {
  readonly unit: string
  readonly month: string
}

const PAGE_SIZE = 100

/** Reports that wait for the caller, the last handed in first. */
export function useReviews(filter: ReviewFilter, isWanted = true) {
  return useInfiniteQuery({
    queryKey: ['reviews', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(pageOf(reviewShape), '/reviews', { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
    enabled: isWanted,
  })
}

/** What a checker found. */
export interface CheckWords {
  readonly method: CheckMethod
  readonly value: string | null
  readonly holds: boolean
  readonly note: string
  /** What was false on purpose (弄虚作假), null for nothing. */
  readonly faked: 'value' | 'evidence' | null
}

/** Adds a check to a report. */
export const checkReport = (id: string, body: CheckWords): Promise<UnitReport> =>
  change(reportShape, { method: 'POST', path: `/reports/${encodeURIComponent(id)}/checks`, body })

import { useQuery } from '@tanstack/react-query'
import type { Bucket, BulletinFlaw, BulletinIssue, BulletinSection, Colour, Piece } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask, change } from './request.ts'
import type { Shape } from './shapes.ts'

/** A closed month (已关账). */
export interface ClosedMonth {
  readonly documentId: string
  readonly month: string
  readonly asOf: string
  readonly closedAt: string
}

/** What closing a month did. */
export interface ClosingResult {
  readonly month: string
  readonly asOf: string
  readonly rows: number
  readonly locked: number
}

/** A bulletin as the list shows it. */
export interface ListedBulletin {
  readonly year: number
  readonly number: number
  readonly documentId: string
  readonly month: string
  readonly title: string
  readonly day: string
}

/** What a page shows of a row that a number was made from. */
export interface PaperRow {
  readonly id: string
  readonly text: string
  readonly leadUnit: string
  readonly unit: string
  readonly reason: string
  readonly light: { readonly colour: Colour; readonly label: string }
  readonly pace: {
    readonly actual?: string | undefined
    readonly completion?: string | null | undefined
    readonly gap?: string | undefined
  }
}

/** A bulletin as a page shows it; the parts are those of core's `Bulletin`. */
export interface Paper {
  readonly issue: BulletinIssue
  readonly sections: readonly BulletinSection[]
  readonly annex: readonly { readonly row: PaperRow; readonly bucket: Bucket }[]
  readonly footnotes: readonly string[]
  readonly flaws: readonly BulletinFlaw[]
}

/** An issued bulletin. */
export interface IssuedPaper {
  readonly year: number
  readonly number: number
  readonly month: string
  readonly record: Paper
}

/** What one composes: the report, the month and the words beside the rows. */
export interface Composition {
  readonly document: string
  readonly month: string
  readonly series: string
  readonly office: string
  readonly title: string
  readonly to: readonly string[]
  readonly method: string
  readonly demands: readonly string[]
}

const text = z.string()
const count = z.number()
const texts = z.array(text)

const closedShape: Shape<ClosedMonth> = z.object({ documentId: text, month: text, asOf: text, closedAt: text })
const closingShape: Shape<ClosingResult> = z.object({ month: text, asOf: text, rows: count, locked: count })
const listedShape: Shape<ListedBulletin> = z.object({
  year: count,
  number: count,
  documentId: text,
  month: text,
  title: text,
  day: text,
})

const pieceShape: Shape<Piece> = z.union([
  z.object({ kind: z.literal('text'), text }),
  z.object({
    kind: z.literal('number'),
    text,
    origin: z.enum(['count', 'share', 'value', 'completion', 'gap', 'days']),
    rows: texts,
    why: z.nullable(text),
  }),
])

const rowShape: Shape<PaperRow> = z.object({
  id: text,
  text,
  leadUnit: text,
  unit: text,
  reason: text,
  light: z.object({ colour: z.enum(['blue', 'green', 'yellow', 'red', 'grey']), label: text }),
  pace: z.object({
    actual: z.optional(text),
    completion: z.optional(z.nullable(text)),
    gap: z.optional(text),
  }),
})

const paperShape: Shape<Paper> = z.object({
  issue: z.object({
    series: text,
    number: count,
    office: text,
    day: text,
    month: text,
    title: text,
    to: texts,
    method: text,
    demands: texts,
  }),
  sections: z.array(z.object({ heading: text, paragraphs: z.array(z.array(pieceShape)) })),
  annex: z.array(
    z.object({ row: rowShape, bucket: z.enum(['ahead', 'on_pace', 'behind', 'done', 'other', 'silent']) }),
  ),
  footnotes: texts,
  flaws: z.array(z.object({ kind: z.enum(['duplicate_row', 'count', 'parts', 'shares', 'untraced']), words: text })),
})

const previewShape: Shape<{ readonly record: Paper }> = z.object({ record: paperShape })
const issuedShape: Shape<IssuedPaper> = z.object({ year: count, number: count, month: text, record: paperShape })

/** Names of what is cached here, for dropping it after a change. */
export const BULLETIN_KEYS = ['bulletins', 'periods'] as const

/** Closed months of all tables. */
export function usePeriods() {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => ask(z.array(closedShape), '/periods', {}, signal),
  })
}

/** Closes a month, before it is over with the reason. Throws `Refusal` (`period_early`, `period_closed`). */
export const closeMonth = (document: string, month: string, earlyReason: string): Promise<ClosingResult> =>
  change(closingShape, { method: 'POST', path: '/periods', body: { document, month, earlyReason } })

/** Bulletins, the last first. */
export function useBulletins() {
  return useQuery({
    queryKey: ['bulletins'],
    queryFn: ({ signal }) => ask(z.array(listedShape), '/bulletins', {}, signal),
  })
}

const pathOf = (year: string, number: string): string =>
  `/bulletins/${encodeURIComponent(year)}/${encodeURIComponent(number)}`

/** An issued bulletin; it never changes, so it is kept. */
export function useBulletin(year: string, number: string) {
  return useQuery({
    queryKey: ['bulletins', year, number],
    queryFn: ({ signal }) => ask(issuedShape, pathOf(year, number), {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The bulletin as it would be issued; nothing is asked for while `composition` is null. */
export function usePreview(composition: Composition | null) {
  return useQuery({
    queryKey: ['bulletins', 'preview', composition],
    queryFn: () => change(previewShape, { method: 'POST', path: '/bulletins/preview', body: composition }),
    enabled: composition !== null,
    placeholderData: previous => previous,
  })
}

/** Issues it. Throws `Refusal` (`bulletin_flawed`, `period_not_found`). */
export const issueBulletin = (composition: Composition): Promise<IssuedPaper> =>
  change(issuedShape, { method: 'POST', path: '/bulletins', body: composition })

/** Address of the .docx. */
export const bulletinDocx = (year: string, number: string): string => address(`${pathOf(year, number)}/docx`)

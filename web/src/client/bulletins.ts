import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Bucket, BulletinFlaw, BulletinIssue, Colour, NumberOrigin } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask, change } from './request.ts'
import type { Page, Shape } from './shapes.ts'

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

/** A stretch of a bulletin: words, or a number with how many rows stand behind it. */
export type PaperPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number'
      readonly text: string
      readonly origin: NumberOrigin
      readonly rowCount: number
      readonly why: string | null
    }

/** A paragraph of a bulletin. */
export type PaperParagraph = readonly PaperPiece[]

/** A section of a bulletin. */
export interface PaperSection {
  readonly heading: string
  readonly paragraphs: readonly PaperParagraph[]
}

/** A bulletin as a page shows it, without its annex. */
export interface Paper {
  readonly issue: BulletinIssue
  readonly sections: readonly PaperSection[]
  readonly footnotes: readonly string[]
  readonly flaws: readonly BulletinFlaw[]
  /** How many rows the annex has. */
  readonly annexRows: number
}

/** A row of the annex (附件); `place` counts from 1. */
export interface AnnexEntry {
  readonly place: number
  readonly bucket: Bucket
  readonly row: PaperRow
}

/** What stands behind one number: ids in order, and the rows of those that are rows. */
export interface NumberSource {
  readonly ids: readonly string[]
  readonly rows: readonly AnnexEntry[]
}

/** A bulletin as it would be issued, with what will stand in its annex and behind its numbers. */
export interface DraftPaper {
  readonly record: Paper
  readonly origins: readonly (readonly string[])[]
  readonly annex: readonly AnnexEntry[]
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

const pieceShape: Shape<PaperPiece> = z.union([
  z.object({ kind: z.literal('text'), text }),
  z.object({
    kind: z.literal('number'),
    text,
    origin: z.enum(['count', 'share', 'value', 'completion', 'gap', 'days']),
    rowCount: count,
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
  annexRows: count,
  footnotes: texts,
  flaws: z.array(z.object({ kind: z.enum(['duplicate_row', 'count', 'parts', 'shares', 'untraced']), words: text })),
})

const entryShape: Shape<AnnexEntry> = z.object({
  place: count,
  bucket: z.enum(['ahead', 'on_pace', 'behind', 'done', 'other', 'silent']),
  row: rowShape,
})
const annexShape: Shape<Page<AnnexEntry> & { readonly ids: readonly string[] | null }> = z.object({
  items: z.array(entryShape),
  next: z.nullable(text),
  total: count,
  ids: z.nullable(texts),
})
const previewShape: Shape<DraftPaper> = z.object({
  record: paperShape,
  origins: z.array(texts),
  annex: z.array(entryShape),
})
const issuedShape: Shape<IssuedPaper> = z.object({ year: count, number: count, month: text, record: paperShape })

/** Names of what is cached here, for dropping it after a change. */
export const BULLETIN_KEYS = ['bulletins', 'periods', 'reporting'] as const

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

/** Rows of the annex that are asked for at once. */
const ANNEX_ROWS = 200
/** Rows behind one number that are shown; a paper rarely counts more, and nobody reads them one by one. */
const SOURCE_ROWS = 1000

/** The annex of an issued bulletin, page after page, once it is opened. */
export function useAnnex(year: string, number: string, isOpen: boolean) {
  return useInfiniteQuery({
    queryKey: ['bulletins', year, number, 'annex'],
    queryFn: ({ signal, pageParam }) =>
      ask(annexShape, `${pathOf(year, number)}/annex`, { limit: ANNEX_ROWS, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What stands behind the number at a place of an issued bulletin, from 1; nothing is asked for at 0. */
export function useNumberSource(year: string, number: string, place: number) {
  return useQuery({
    queryKey: ['bulletins', year, number, 'source', place],
    queryFn: async ({ signal }): Promise<NumberSource> => {
      const query = { of: place, limit: SOURCE_ROWS }
      const { ids, items } = await ask(annexShape, `${pathOf(year, number)}/annex`, query, signal)
      return { ids: ids ?? [], rows: items }
    },
    enabled: place > 0,
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

/** Page of the task that a row of a paper is of; what stands after the slash of the row's id is its target. */
export const taskPath = ({ id }: PaperRow): string => `/tasks/${encodeURIComponent(id.split('/')[0] ?? id)}`

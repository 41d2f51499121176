import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Span } from 'duban-core'
import * as z from 'zod/mini'
import { DOCUMENTS_KEY, RECORD_KEYS } from './documents.ts'
import { API_ROOT, ask, change } from './request.ts'
import { type DocumentSummary, type PageBox, type Shape, summaryShape } from './shapes.ts'

/** One change of the text: `after` in place of `before`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

/** What stands decided on a proposal. */
export type Decision = 'accepted' | 'refused' | 'open'

/** What is proposed to mend one place (修复建议). */
export interface Proposal {
  readonly id: string
  readonly kind: DamageKind
  readonly message: string
  readonly edits: readonly Edit[]
  readonly boxes: readonly PageBox[]
  readonly decision: Decision
  readonly reason: string
  readonly by: string
  readonly at: string
  /** Accepted ones that change the same characters. */
  readonly conflicts: readonly string[]
}

/** All proposals of a document, in order. */
export interface Proposals {
  readonly counts: Readonly<Record<'total' | 'accepted' | 'refused' | 'open', number>>
  readonly items: readonly Proposal[]
}

/** One decision or its undoing (修复记录). */
export interface DecisionEntry {
  readonly proposal: string
  readonly kind: DamageKind
  readonly edits: readonly Edit[]
  readonly decision: 'accepted' | 'refused' | 'withdrawn'
  readonly reason: string
  readonly by: string
  readonly at: string
}

const text = z.string()
const count = z.number()
const kind = z.enum(['repeat', 'splice', 'cut', 'furniture', 'foreign', 'doubled', 'number', 'tense'])
type DamageKind = z.infer<typeof kind>
const edits = z.array(z.object({ start: count, end: count, before: text, after: text }))
const proposalsShape: Shape<Proposals> = z.object({
  counts: z.object({ total: count, accepted: count, refused: count, open: count }),
  items: z.array(
    z.object({
      id: text,
      kind,
      message: text,
      edits,
      boxes: z.array(z.object({ page: count, x: count, y: count, width: count, height: count })),
      decision: z.enum(['accepted', 'refused', 'open']),
      reason: text,
      by: text,
      at: text,
      conflicts: z.array(text),
    }),
  ),
})
const decisionsShape: Shape<{ readonly items: readonly DecisionEntry[] }> = z.object({
  items: z.array(
    z.object({
      proposal: text,
      kind,
      edits,
      decision: z.enum(['accepted', 'refused', 'withdrawn']),
      reason: text,
      by: text,
      at: text,
    }),
  ),
})
const versionsShape: Shape<{ readonly items: readonly DocumentSummary[] }> = z.object({ items: z.array(summaryShape) })
const copiesShape = z.object({ items: z.array(z.object({ document: summaryShape, shared: count })) })
const quote = z.object({ start: count, end: count, text })
const figure = z.object({ id: text, start: count, end: count, text, indicator: text })
const comparisonShape = z.object({
  first: summaryShape,
  second: summaryShape,
  shared: count,
  figures: z.array(z.object({ first: z.nullable(figure), second: z.nullable(figure) })),
  onlyInFirst: z.array(quote),
  onlyInSecond: z.array(quote),
  moved: z.array(
    z.object({ first: z.object({ start: count, end: count }), second: z.object({ start: count, end: count }) }),
  ),
  words: z.array(z.object({ first: quote, second: quote })),
})

/** What two copies have apart (文本比对). */
export type CopyComparison = z.infer<typeof comparisonShape>

const pathOf = (id: string, rest: string): string => `/documents/${encodeURIComponent(id)}/${rest}`

/** Name of the cached proposals of a document. */
export const proposalsKey = (id: string) => ['proposals', id] as const

/** The proposals of a document. */
export function useProposals(id: string) {
  return useQuery({
    queryKey: proposalsKey(id),
    queryFn: ({ signal }) => ask(proposalsShape, pathOf(id, 'proposals'), {}, signal),
  })
}

/** The log of decisions on a document, the last first. */
export function useDecisions(id: string, isAllowed: boolean) {
  return useQuery({
    queryKey: ['decisions', id],
    queryFn: ({ signal }) => ask(decisionsShape, pathOf(id, 'decisions'), {}, signal),
    enabled: isAllowed,
  })
}

/** The versions of a document, the source first. */
export function useVersions(id: string) {
  return useQuery({
    queryKey: ['versions', id],
    queryFn: ({ signal }) => ask(versionsShape, pathOf(id, 'versions'), {}, signal),
  })
}

/** Where a stretch of a version stands in the file as it came, and what stands there (来件). */
export interface Origin {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
}

const originShape: Shape<Origin> = z.object({ document: text, start: count, end: count, text })

/** Where a stretch of a version stands in the file as it came. Texts never change, so it is kept. */
export function useOrigin(id: string, span: Span | null, isWanted: boolean) {
  return useQuery({
    queryKey: ['origin', id, span?.start, span?.end],
    queryFn: ({ signal }) => ask(originShape, pathOf(id, 'origin'), { start: span?.start, end: span?.end }, signal),
    enabled: isWanted && span !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Documents that look like copies of the same report. */
export function useCopies(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['copies', id],
    queryFn: ({ signal }) => ask(copiesShape, pathOf(id, 'copies'), {}, signal),
    enabled: isWanted,
  })
}

/** What two documents have apart. Texts never change, so it is kept. */
export function useComparison(id: string, other: string) {
  return useQuery({
    queryKey: ['comparison', id, other],
    queryFn: ({ signal }) => ask(comparisonShape, pathOf(id, `compare/${encodeURIComponent(other)}`), {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Decides on a proposal; `open` undoes. Throws `Refusal` (`proposal_conflict`). */
export const decideOn = (id: string, proposal: string, decision: Decision, reason: string): Promise<Proposals> =>
  change(proposalsShape, {
    method: 'PUT',
    path: pathOf(id, `proposals/${encodeURIComponent(proposal)}`),
    body: { decision, reason },
  })

/** Drops what rests on which version is current. */
async function forgetVersions(queries: QueryClient): Promise<void> {
  for (const key of [...DOCUMENTS_KEY, ...RECORD_KEYS, 'versions', 'document', 'copies'])
    await queries.invalidateQueries({ queryKey: [key] })
}

/** Makes the accepted text the next version; its summary. */
export async function makeVersion(queries: QueryClient, id: string): Promise<DocumentSummary> {
  const made = await change(summaryShape, { method: 'POST', path: pathOf(id, 'versions'), body: {} })
  await forgetVersions(queries)
  return made
}

/** Makes a version the one that lists take. */
export async function chooseVersion(queries: QueryClient, id: string): Promise<void> {
  await change(versionsShape, { method: 'PUT', path: pathOf(id, 'current') })
  await forgetVersions(queries)
}

/** Keeps a document as a version of another's report. */
export async function joinVersion(queries: QueryClient, id: string, to: string): Promise<void> {
  await change(versionsShape, { method: 'PUT', path: pathOf(id, 'joined'), body: { to } })
  await forgetVersions(queries)
}

/** Undoes that. */
export async function leaveVersions(queries: QueryClient, id: string): Promise<void> {
  await change(versionsShape, { method: 'DELETE', path: pathOf(id, 'joined') })
  await forgetVersions(queries)
}

/** Address of an original page as a picture. */
export const pageAddress = (id: string, page: number): string => API_ROOT + pathOf(id, `pages/${page}.png`)

/** Address of the file as it came. */
export const sourceAddress = (id: string): string => API_ROOT + pathOf(id, 'source')

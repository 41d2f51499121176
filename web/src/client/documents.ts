import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { address, ask, order, parseAnswer, refusalFrom, requestHeaders, Unreachable } from './request.ts'
import { reportService } from './service.ts'
import {
  type DocumentSummary,
  type FullReading,
  healthShape,
  type Page,
  pageOf,
  readingShape,
  summaryShape,
  uploadedShape,
} from './shapes.ts'

const PAGE_SIZE = 60
const documentsShape = pageOf(summaryShape)

/** Name of the cached lists of reports, for dropping them after an import or a deletion. */
export const DOCUMENTS_KEY = ['documents'] as const

/** Names of what is cached over all reports, likewise. */
export const RECORD_KEYS = ['figures', 'targets', 'indicators', 'places', 'fulfilment'] as const

/** Reports in the library, newest import first, page by page. */
export function useDocuments(q: string) {
  return useInfiniteQuery({
    queryKey: [...DOCUMENTS_KEY, q],
    queryFn: ({ pageParam, signal }) =>
      ask(documentsShape, '/documents', { q, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
}

/** All loaded rows of a paged answer. */
export const rowsOf = <T>(data: InfiniteData<Page<T>> | undefined): T[] => data?.pages.flatMap(page => page.items) ?? []

/** One report's summary. */
export function useDocument(id: string) {
  return useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => ask(summaryShape, `/documents/${encodeURIComponent(id)}`, {}, signal),
    enabled: id !== '',
  })
}

/** One report's reading. It never changes, so it is kept. */
export function useReading(id: string) {
  return useQuery<FullReading>({
    queryKey: ['reading', id],
    queryFn: ({ signal }) => ask(readingShape, `/documents/${encodeURIComponent(id)}/reading`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Deletes a report. `leaving` lets the request outlive the page. */
export const deleteDocument = (id: string, leaving = false): Promise<void> =>
  order('DELETE', `/documents/${encodeURIComponent(id)}`, leaving)

/** What the service says of itself. */
export function useHealth() {
  return useQuery({ queryKey: ['health'], queryFn: ({ signal }) => ask(healthShape, '/health', {}, signal) })
}

/** Asks for a sign of life; the answer goes to `reportService`. */
export const knock = (): Promise<unknown> => ask(healthShape, '/health').catch(() => undefined)

/** What an upload came to. */
export interface Uploaded {
  /** Null for an archive. */
  readonly document: DocumentSummary | null
  /** The same bytes were in the library before. */
  readonly known: boolean
  /** What became of each file of an archive. */
  readonly items: readonly ArchiveItem[]
}

/** A file of an archive (压缩包): taken in, or refused for a reason. */
export interface ArchiveItem {
  readonly name: string
  readonly isNew: boolean
  readonly document: DocumentSummary | null
  /** The service's sentence, where it was refused. */
  readonly refusal: string
}

/** The answer to an upload: one report, or the files of an archive. */
function uploadedFrom(status: number, body: string): Uploaded {
  const answer = parseAnswer(uploadedShape, body)
  if (!('items' in answer)) return { document: answer, known: status === 200, items: [] }
  const items = answer.items.map(({ problem, ...item }) => ({ ...item, refusal: problem?.detail ?? '' }))
  return { document: null, known: status === 200, items }
}

/**
 * Uploads one file, telling `onSent` the share sent, 0 to 1. Throws `Refusal`, `Unreachable` or `BadAnswer`.
 * By XMLHttpRequest, because fetch does not tell how far an upload has come.
 */
export function uploadDocument(file: File, onSent: (share: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = event => onSent(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => {
      reportService(false)
      reject(new Unreachable('upload'))
    }
    request.onload = () => {
      if (request.status >= 400) return reject(refusalFrom(request.status, request.responseText))
      try {
        resolve(uploadedFrom(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    const form = new FormData()
    form.append('file', file)
    request.open('POST', address('/documents'))
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
    request.send(form)
  })
}

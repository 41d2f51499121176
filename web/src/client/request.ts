import { reportService } from './service.ts'
import { problemShape, type Shape } from './shapes.ts'

/** Root of the service's addresses. */
export const API_ROOT = '/api/v1'

/** The service refused (拒绝): its sentence, its code and the HTTP status. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  constructor(message: string, code: string, status: number) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.status = status
  }
}

/** No answer from the service: the machine, the network or the service is down. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** An answer that this version of the page does not understand. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
}

/** What may stand in an address after the `?`; empty and undefined values are left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** `/api/v1/…?…`, for a link or a request. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  const written = search.toString()
  return `${API_ROOT}${path}${written ? `?${written}` : ''}`
}

/** Asks the service and checks the answer's shape. Throws `Refusal`, `Unreachable` or `BadAnswer`. */
export async function ask<T>(shape: Shape<T>, path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const response = await send(address(path, query), { headers: requestHeaders(), signal })
  return parseAnswer(shape, await response.text())
}

/** Sends a request whose answer has no body. */
export async function order(method: 'DELETE', path: string, keepalive = false): Promise<void> {
  await send(address(path), { method, keepalive, headers: requestHeaders() })
}

/** A change: what is sent, and the version that it changes, so that nobody's work is written over. */
export interface Change {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  /** JSON, or a form with files. */
  readonly body?: unknown
  /** Version of the record as it was read; the service refuses with 412 where somebody was quicker. */
  readonly version?: number | undefined
}

/** Makes a change and checks the answer's shape. Throws `Refusal`, `Unreachable` or `BadAnswer`. */
export async function change<T>(shape: Shape<T>, { method, path, body, version }: Change): Promise<T> {
  const isForm = body instanceof FormData
  const response = await send(address(path), {
    method,
    headers: {
      ...requestHeaders(),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
    },
    body: body === undefined ? null : isForm ? body : JSON.stringify(body),
  })
  const answer = await response.text()
  return parseAnswer(shape, answer === '' ? 'null' : answer)
}

/** Asks for JSON, and for its sentences in the language of the page. */
export const requestHeaders = (): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': document.documentElement.lang,
})

async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    reportService(false)
    throw new Unreachable(String(cause))
  }
  if (response.ok) {
    reportService(true)
    return response
  }
  throw refusalFrom(response.status, await response.text())
}

/** The error that an answer with a status of 400 or more stands for. */
export function refusalFrom(status: number, body: string): Refusal | Unreachable {
  const problem = problemShape.safeParse(parseJson(body))
  // A proxy before a stopped service answers 5xx, but never with the service's own body.
  if (!problem.success && status >= 500) {
    reportService(false)
    return new Unreachable(`HTTP ${status}`)
  }
  reportService(true)
  if (!problem.success) return new Refusal(`HTTP ${status}`, `http_${status}`, status)
  return new Refusal(problem.data.detail || problem.data.title, problem.data.code, status)
}

/** Reads a body as JSON of `shape`. Throws `BadAnswer`. */
export function parseAnswer<T>(shape: Shape<T>, body: string): T {
  const parsed = shape.safeParse(parseJson(body))
  if (!parsed.success) throw new BadAnswer(parsed.error.message)
  return parsed.data
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

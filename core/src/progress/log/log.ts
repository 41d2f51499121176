import type { Actor } from '../roles.ts'

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What happened (日志事项), before it is chained. */
export interface LogBody {
  /** ISO time. */
  readonly at: string
  readonly by: Actor
  /** Address that the request came from. */
  readonly address: string
  /** What was done: `report.accept`, `target.revise`. */
  readonly action: string
  /** What it was done to: `task`, its id; a task's story is all entries of its subject. */
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data: Json
}

/** An entry of the append-only log (留痕): each carries the hash of the one before. */
export interface LogEntry extends LogBody {
  /** From 1, without holes. */
  readonly number: number
  /** Hash of the entry before, or `genesisHash`. */
  readonly previous: string
  readonly hash: string
}

/** SHA-256 of UTF-8 text in lower-case hex; handed in, since the core has no cryptography of its own. */
export type Sha256 = (text: string) => string | Promise<string>

/** What the first entry follows. */
export const genesisHash = '0'.repeat(64)

/** What is wrong with a log at its first bad entry. */
export interface LogFlaw {
  /** Place of the entry in the list, from 0. */
  readonly index: number
  readonly number: number
  /** number 编号不连续; previous 与前一条不衔接; hash 内容与校验值不符; cut 结尾缺失. */
  readonly kind: 'number' | 'previous' | 'hash' | 'cut'
}

/**
 * One text for one value: keys sorted by code unit, no spaces, numbers as JSON writes them. Throws a TypeError for what JSON
 * cannot hold (undefined, infinities), which would otherwise vanish from the hash.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number that JSON cannot hold')
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`a value that JSON cannot hold: ${typeof value}`)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as { readonly [key: string]: Json }
  const keys = Object.keys(object).sort((a, b) => (a < b ? -1 : 1))
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonicalJson(object[key])}`).join(',')}}`
}

/** The text that an entry's hash is taken of: everything but the hash itself. */
export function canonicalEntry({
  number,
  previous,
  at,
  by,
  address,
  action,
  subject,
  data,
}: Omit<LogEntry, 'hash'>): string {
  const { person, post, unit, role } = by
  const { kind, id } = subject
  return canonicalJson({
    number,
    previous,
    at,
    by: { person, post, unit, role },
    address,
    action,
    subject: { kind, id },
    data,
  })
}

/** Chains a new entry to the last one (null for the first). */
export async function appendEntry(last: LogEntry | null, body: LogBody, sha256: Sha256): Promise<LogEntry> {
  const entry = { ...body, number: (last?.number ?? 0) + 1, previous: last?.hash ?? genesisHash }
  return { ...entry, hash: await sha256(canonicalEntry(entry)) }
}

/**
 * Verifies a log, or a page of it that follows `after`. `head` is the last hash as kept elsewhere: without it nobody can
 * see that the end was cut off. Null where all is sound.
 */
export async function verifyLog(
  entries: readonly LogEntry[],
  sha256: Sha256,
  { after = null, head = null }: { readonly after?: LogEntry | null; readonly head?: string | null } = {},
): Promise<LogFlaw | null> {
  let last = after
  for (const [index, entry] of entries.entries()) {
    const flaw = (kind: LogFlaw['kind']): LogFlaw => ({ index, number: entry.number, kind })
    if (entry.number !== (last?.number ?? 0) + 1) return flaw('number')
    if (entry.previous !== (last?.hash ?? genesisHash)) return flaw('previous')
    if (entry.hash !== (await sha256(canonicalEntry(entry)))) return flaw('hash')
    last = entry
  }
  const end = last?.hash ?? genesisHash
  return head !== null && head !== end ? { index: entries.length, number: (last?.number ?? 0) + 1, kind: 'cut' } : null
}

/** The story of one subject: its entries in order. */
export const storyOf = (entries: readonly LogEntry[], kind: string, id: string): LogEntry[] =>
  entries.filter(({ subject }) => subject.kind === kind && subject.id === id).sort((a, b) => a.number - b.number)

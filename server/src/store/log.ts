import { createHash } from 'node:crypto'
import { and, asc, count, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { appendEntry, type LogBody, type LogEntry, type LogFlaw, verifyLog } from 'duban-core'
import type { Database } from './database.ts'
import { cursorAfter, type Page, placeOf } from './page.ts'
import { logEntries } from './schema-log.ts'

/** Key of the lock that puts changes in one row, since each entry carries the hash of the one before. */
const LOG_LOCK = 0x6475_626c

/** SHA-256 of UTF-8 text, in hex. */
export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex')

type Row = typeof logEntries.$inferSelect

const toEntry = ({ person, post, unit, role, subjectKind, subjectId, ...row }: Row): LogEntry => ({
  ...row,
  by: { person, post, unit, role },
  subject: { kind: subjectKind, id: subjectId },
})

/** Holds every other change back until this transaction ends. Taken first, it also keeps what is read from changing. */
export async function lockLog(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOG_LOCK})`)
}

/** The last entry, or null. */
export async function lastEntry(db: Database): Promise<LogEntry | null> {
  const rows = await db.select().from(logEntries).orderBy(desc(logEntries.number)).limit(1)
  return rows[0] ? toEntry(rows[0]) : null
}

/** Number of the last entry, 0 for none: it moves with every change, so what was worked out at one number stays true at it. */
export async function logHead(db: Database): Promise<number> {
  const rows = await db.select({ number: logEntries.number }).from(logEntries).orderBy(desc(logEntries.number)).limit(1)
  return rows[0]?.number ?? 0
}

/** Appends an entry in the transaction of the change that it tells of. */
export async function appendLog(tx: Database, body: LogBody): Promise<LogEntry> {
  await lockLog(tx)
  const entry = await appendEntry(await lastEntry(tx), body, sha256)
  const { by, subject, ...rest } = entry
  await tx.insert(logEntries).values({ ...rest, ...by, subjectKind: subject.kind, subjectId: subject.id })
  return entry
}

/** What the log is asked for. A subject's own entries are its story, oldest first; the whole log comes newest first. */
export interface LogRequest {
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly person?: string | undefined
  readonly action?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of the log. */
export async function listLog(db: Database, request: LogRequest): Promise<Page<LogEntry>> {
  const { kind, subject, person, action, cursor, limit } = request
  const isStory = subject !== undefined
  const where = and(
    kind === undefined ? undefined : eq(logEntries.subjectKind, kind),
    subject === undefined ? undefined : eq(logEntries.subjectId, subject),
    person === undefined ? undefined : eq(logEntries.person, person),
    action === undefined ? undefined : eq(logEntries.action, action),
  )
  const order = isStory ? 'story' : 'log'
  const from = cursor === undefined ? undefined : placeOf(cursor, order).seq
  const beyond = from === undefined ? undefined : isStory ? gt(logEntries.number, from) : lt(logEntries.number, from)
  const rows = await db
    .select()
    .from(logEntries)
    .where(and(where, beyond))
    .orderBy(isStory ? asc(logEntries.number) : desc(logEntries.number))
    .limit(limit + 1)
  const totals = await db.select({ total: count() }).from(logEntries).where(where)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? cursorAfter(order, null, last.number, 0) : null
  return { items: items.map(toEntry), next, total: totals[0]?.total ?? 0 }
}

/** Entries read at a time for a file. */
const READ_AT_ONCE = 1000

/** All entries that a filter finds, in the order of `listLog`, read page by page. */
export async function* everyEntry(
  db: Database,
  filter: Omit<LogRequest, 'cursor' | 'limit'>,
): AsyncGenerator<LogEntry> {
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await listLog(db, { ...filter, cursor, limit: READ_AT_ONCE })
    yield* items
    if (next === null) return
    cursor = next
  }
}

/** Entries verified at a time, so that a long log is never held whole. */
const VERIFIED_AT_ONCE = 1000

/** What a verification found: entries seen, the hash of the last, the first flaw or null. */
export interface LogVerification {
  readonly entries: number
  readonly head: string
  readonly flaw: LogFlaw | null
  /** Whether the head that was asked about is in the log; true where none was. */
  readonly hasHead: boolean
}

/** Verifies the stored log from its first entry. `knownHead`: a hash noted down earlier, without which a cut end does not show. */
export async function verifyStoredLog(db: Database, knownHead?: string): Promise<LogVerification> {
  let last: LogEntry | null = null
  let entries = 0
  let hasHead = knownHead === undefined
  for (;;) {
    const rows: Row[] = await db
      .select()
      .from(logEntries)
      .where(gt(logEntries.number, last?.number ?? Number.MIN_SAFE_INTEGER))
      .orderBy(asc(logEntries.number))
      .limit(VERIFIED_AT_ONCE)
    const page = rows.map(toEntry)
    const flaw: LogFlaw | null = await verifyLog(page, sha256, { after: last })
    hasHead ||= page.some(entry => entry.hash === knownHead)
    entries += page.length
    last = page.at(-1) ?? last
    if (flaw)
      return { entries, head: last?.hash ?? '', flaw: { ...flaw, index: entries - page.length + flaw.index }, hasHead }
    if (rows.length < VERIFIED_AT_ONCE) return { entries, head: last?.hash ?? '', flaw: null, hasHead }
  }
}

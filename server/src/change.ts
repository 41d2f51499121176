import type { Actor, Json } from 'duban-core'
import { type Clock, officeTime } from './clock.ts'
import type { Database } from './store/database.ts'
import { appendLog, lastEntry, lockLog } from './store/log.ts'
import type { Store } from './store/open.ts'

/** Who asks for a change, and from where. */
export interface Author {
  readonly actor: Actor
  /** Address that the request came from; `command` for the command line. */
  readonly address: string
}

/** The author of what is done at the command line: whoever may open the store. */
export const commandAuthor: Author = {
  actor: { person: 'command', post: '', unit: '', role: 'administrator' },
  address: 'command',
}

/** What an entry is about. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** A change under way: the transaction, its time and author, and the log that it writes to. */
export interface Change {
  readonly tx: Database
  /** ISO time with the office's offset. */
  readonly at: string
  readonly author: Author
  /** Writes what was done to the log, in the same transaction. */
  readonly note: (action: string, subject: Subject, data?: unknown) => Promise<void>
  /** Says that all was as it was asked for already: nothing is written, and the log has nothing to tell. */
  readonly unchanged: () => void
}

/** Any value as the log keeps it: what JSON leaves out falls away. */
const asJson = (data: unknown): Json => JSON.parse(JSON.stringify(data ?? {})) as Json

/** Now, or just after the last entry: of two things in the log the later one also has the later time, whatever the clock did. */
async function nextMoment(tx: Database, clock: Clock): Promise<Date> {
  const last = await lastEntry(tx)
  return new Date(Math.max(clock.now().getTime(), last === null ? 0 : Date.parse(last.at) + 1))
}

/**
 * Makes a change in one transaction, with its entries in the log: both or neither. Changes come one after another, so
 * what the work reads cannot change before it writes.
 */
export async function change<Result>(
  { db }: Store,
  author: Author,
  clock: Clock,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async tx => {
    await lockLog(tx)
    const at = officeTime(await nextMoment(tx, clock))
    let noted = 0
    let isUnchanged = false
    const note: Change['note'] = async (action, subject, data) => {
      noted += 1
      await appendLog(tx, { at, by: author.actor, address: author.address, action, subject, data: asJson(data) })
    }
    const unchanged = () => {
      isUnchanged = true
    }
    const result = await work({ tx, at, author, note, unchanged })
    if (noted === 0 && !isUnchanged) throw new Error('a change that the log does not tell of')
    return result
  })
}

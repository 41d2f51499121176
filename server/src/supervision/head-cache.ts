import type { Database } from '../store/database.ts'
import { logHead } from '../store/log.ts'

/** What answers are kept within; those that were not asked for longest go first. */
export interface CacheLimits {
  readonly answers: number
  readonly bytes: number
}

const LIMITS: CacheLimits = { answers: 2000, bytes: 64_000_000 }

/**
 * Keeps answers that are counted from many rows for as long as the log has not grown: every change writes to it, whichever
 * process makes it, so an answer of the same head is as good as a new one.
 */
export interface HeadCache {
  /** The answer under a key, worked out where nobody did since the last change; those who ask meanwhile wait for the one. */
  readonly answer: <Answer>(
    db: Database,
    key: string,
    work: () => Promise<Answer>,
    /** Bytes that an answer takes, where they are many. */
    bytesOf?: (answer: Answer) => number,
  ) => Promise<Answer>
}

interface Kept {
  readonly answer: Promise<unknown>
  bytes: number
}

/** A cache for one store. */
export function createHeadCache(limits: CacheLimits = LIMITS): HeadCache {
  const kept = new Map<string, Kept>()
  let newest = -1
  let bytes = 0
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  const shrink = (): void => {
    for (const key of kept.keys()) {
      if (kept.size <= limits.answers && bytes <= limits.bytes) return
      drop(key)
    }
  }
  const weigh = (key: string, entry: Kept, size: number): void => {
    if (kept.get(key) !== entry) return
    entry.bytes = size
    bytes += size
    shrink()
  }
  const begin = <Answer>(key: string, work: () => Promise<Answer>, bytesOf: (answer: Answer) => number) => {
    const answer = work()
    const entry: Kept = { answer, bytes: 0 }
    kept.set(key, entry)
    shrink()
    const forget = (): void => {
      if (kept.get(key) === entry) drop(key)
    }
    answer.then(found => weigh(key, entry, bytesOf(found)), forget)
    return answer
  }
  return {
    answer: async <Answer>(
      db: Database,
      key: string,
      work: () => Promise<Answer>,
      bytesOf: (answer: Answer) => number = () => 0,
    ): Promise<Answer> => {
      const head = await logHead(db)
      // Another asker saw a change that came after this head was read: what is kept is newer, and as good for this one.
      if (head > newest) {
        newest = head
        bytes = 0
        kept.clear()
      }
      const known = kept.get(key)
      if (!known) return begin(key, work, bytesOf)
      kept.delete(key)
      kept.set(key, known)
      // Whoever uses a key gives it one kind of answer.
      return known.answer as Promise<Answer>
    },
  }
}

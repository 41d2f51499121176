import type { Database } from '../store/database.ts'
import { logHead } from '../store/log.ts'

/** Answers kept at most; the one that was not asked for longest goes first. */
const MOST_ANSWERS = 500

/**
 * Keeps answers that are counted from many rows for as long as the log has not grown: every change writes to it, whichever
 * process makes it, so an answer of the same head is as good as a new one.
 */
export interface HeadCache {
  /** The answer under a key, worked out where nobody did since the last change; those who ask meanwhile wait for the one. */
  readonly answer: <Answer>(db: Database, key: string, work: () => Promise<Answer>) => Promise<Answer>
}

interface Kept {
  readonly head: number
  readonly answer: Promise<unknown>
}

/** A cache for one store. */
export function createHeadCache(): HeadCache {
  const kept = new Map<string, Kept>()
  const keep = (key: string, entry: Kept): void => {
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > MOST_ANSWERS && oldest !== undefined) kept.delete(oldest)
  }
  return {
    answer: async <Answer>(db: Database, key: string, work: () => Promise<Answer>): Promise<Answer> => {
      const head = await logHead(db)
      const known = kept.get(key)
      if (known?.head === head) {
        keep(key, known)
        // Whoever uses a key gives it one kind of answer.
        return known.answer as Promise<Answer>
      }
      const answer = work()
      keep(key, { head, answer })
      answer.catch(() => {
        if (kept.get(key)?.answer === answer) kept.delete(key)
      })
      return answer
    },
  }
}

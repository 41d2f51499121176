/** How often something may be tried: `max` times within `window` seconds. */
export interface AttemptRule {
  readonly window: number
  readonly max: number
}

/** Whether one more attempt is allowed, and otherwise after how many seconds. */
export interface AttemptAnswer {
  readonly allowed: boolean
  readonly retryAfter: number | null
}

/** Keys kept at most; past it the windows that are over are forgotten, so that many addresses fill no memory. */
const MOST_KEYS = 10_000

/** Counts of attempts. */
export type Attempts = ReturnType<typeof countAttempts>

/**
 * Counts attempts by key (an address and what it tries), in fixed windows, in the memory of one service. Two services in
 * one process count apart.
 */
export function countAttempts(nowMs: () => number = Date.now) {
  const windows = new Map<string, { readonly endsMs: number; count: number }>()
  const forget = (now: number): void => {
    for (const [key, { endsMs }] of windows) if (endsMs <= now) windows.delete(key)
  }
  return {
    consume: async (key: string, { window, max }: AttemptRule): Promise<AttemptAnswer> => {
      const now = nowMs()
      const current = windows.get(key)
      if (!current || current.endsMs <= now) {
        if (windows.size >= MOST_KEYS) forget(now)
        windows.set(key, { endsMs: now + window * 1000, count: 1 })
        return { allowed: true, retryAfter: null }
      }
      if (current.count >= max) return { allowed: false, retryAfter: Math.ceil((current.endsMs - now) / 1000) }
      current.count++
      return { allowed: true, retryAfter: null }
    },
    /** Takes one attempt back: it did no harm. */
    giveBack: (key: string): void => {
      const current = windows.get(key)
      if (current && current.count > 0) current.count--
    },
  }
}

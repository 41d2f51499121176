import type { Effects } from '../effects.ts'
import { cutToWidth } from './display-width.ts'

/** Work shorter than this shows no bar. */
const QUIET_MS = 1000

/** A line that tells how far the work is; only on a terminal, and only once the work has taken a second. */
export interface Progress {
  readonly show: (done: number, total: number, text: string) => void
  /** Clears the line, before anything else is written. */
  readonly clear: () => void
}

const BAR_WIDTH = 20

/** A progress bar on the notes' stream. */
export function createProgress({ notes, elapsedMs }: Effects): Progress {
  const start = elapsedMs()
  let isShown = false
  return {
    show: (done, total, text) => {
      if (!notes.isTerminal || elapsedMs() - start < QUIET_MS) return
      const filled = Math.round((done / total) * BAR_WIDTH)
      isShown = true
      notes.write(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${cutToWidth(text, 50)}`)
    },
    clear: () => {
      if (isShown) notes.write('\r\x1b[K')
      isShown = false
    },
  }
}

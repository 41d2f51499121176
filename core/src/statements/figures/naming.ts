import type { Span } from '../../values/span.ts'
import type { Phrase } from './phrases.ts'

/** The words that name what a number measures, and how they were found. */
export interface Naming {
  readonly span: Span | null
  /** after, before: around the number; dealt: by 分别; carried: from an earlier number or clause; none. */
  readonly by: 'after' | 'before' | 'dealt' | 'carried' | 'none'
  /** The phrase before the number, also where another one names it. */
  readonly before: Phrase | null
}

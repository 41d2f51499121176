import type { Span } from '../../values/span.ts'

/** A stretch of two texts side by side: the same characters, or what the one has in place of the other's. */
export interface Block {
  readonly isEqual: boolean
  /** Either may be empty where it is not equal. */
  readonly first: Span
  readonly second: Span
}

import type { Entry } from '../ledger/types.ts'
import type { Figure, Target, Task } from '../statements/types.ts'
import type { Section } from '../text/types.ts'
import type { Span } from '../values/span.ts'

/** Something about the document worth a person's eye; data, never thrown. */
export interface Finding {
  readonly id: string
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly spans: readonly Span[]
  readonly expected: string | null
  readonly found: string | null
  /** The calculation in one line, with the numbers as printed, or null where nothing is calculated. */
  readonly arithmetic: string | null
  /** What would settle it, for people. */
  readonly settles: string | null
  /** Ids of the figures that cannot all be right, none of which can be missed; the one that was computed comes first. */
  readonly conflict: readonly string[]
  readonly entries: readonly string[]
}

/** What a comparison needs of a reading; a `Reading` is one. */
export interface ReadReport {
  readonly document: { readonly year: number | null; readonly place: string }
  /** The text that the spans count in. */
  readonly text?: string
  readonly sections: readonly Section[]
  readonly figures: readonly Figure[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
  readonly ledger: readonly Entry[]
}

import type { Finding } from './checks/types.ts'
import type { Entry } from './ledger/types.ts'
import type { HeadlineState } from './statements/targets/headline.ts'
import type { Figure, Target, Task } from './statements/types.ts'
import type { Health } from './text/damage/health.ts'
import type { Damage } from './text/damage/types.ts'
import type { Section } from './text/types.ts'

export type { Finding } from './checks/types.ts'
export type { Health } from './text/damage/health.ts'
export type { Damage, DamageKind } from './text/damage/types.ts'

/** What is known of the document itself. The reader of bytes adds name, format, encoding and hash. */
export interface DocumentInfo {
  readonly name: string
  readonly format: string
  readonly encoding: string
  readonly sha256: string
  readonly characters: number
  readonly title: string
  readonly issuer: string
  readonly place: string
  readonly placeCode: string
  readonly year: number | null
  readonly date: string
  readonly speaker: string
}

/** What `duban read` returns: the one object of the command, the library and the API. */
export interface Reading {
  readonly document: DocumentInfo
  readonly text?: string
  readonly sections: readonly Section[]
  /** How whole the document is, in numbers and one sentence. */
  readonly health: Health
  readonly damage: readonly Damage[]
  readonly figures: readonly Figure[]
  readonly targets: readonly Target[]
  readonly tasks: readonly Task[]
  /** The expected headline indicators, each stated with a number, without one, or not; empty without a passage. */
  readonly headline: readonly HeadlineState[]
  readonly ledger: readonly Entry[]
  readonly findings: readonly Finding[]
}

import type { Satisfaction, SatisfactionVotes } from 'duban-core'
import * as z from 'zod/mini'
import { useRegister } from './registers.ts'
import type { Shape } from './shapes.ts'

/** A vote on an item (满意度测评). */
export interface Votes extends SatisfactionVotes {
  readonly day: string
}

/** A livelihood item (民生实事) as the service gives it. */
export interface LivelihoodItem {
  readonly id: string
  readonly version: number
  readonly year: number
  readonly number: number
  readonly name: string
  readonly content: string
  readonly target: string
  readonly leadUnit: string
  readonly units: readonly string[]
  readonly funding: string
  /** Where it is listed (附件). */
  readonly annex: string
  /** 一季度 to 四季度; a share is null where nothing was reported. */
  readonly quarters: readonly { readonly share: string | null; readonly text: string }[]
  readonly outcome: 'open' | 'completed' | 'nearly' | 'missed'
  readonly evidence: string
  readonly votes: Votes | null
  readonly satisfaction: Satisfaction | null
  /** Tasks that repeat it, as far as one may see them. */
  readonly tasks: readonly { readonly id: string; readonly text: string }[]
}

const text = z.string()
const count = z.number()

const itemShape: Shape<LivelihoodItem> = z.object({
  id: text,
  version: count,
  year: count,
  number: count,
  name: text,
  content: text,
  target: text,
  leadUnit: text,
  units: z.array(text),
  funding: text,
  annex: text,
  quarters: z.array(z.object({ share: z.nullable(text), text })),
  outcome: z.enum(['open', 'completed', 'nearly', 'missed']),
  evidence: text,
  votes: z.nullable(z.object({ satisfied: count, fairly: count, dissatisfied: count, members: count, day: text })),
  satisfaction: z.nullable(z.enum(['satisfied', 'fairly_satisfied', 'dissatisfied'])),
  tasks: z.array(z.object({ id: text, text })),
})

/** All livelihood items, of every year. */
export const useLivelihood = () => useRegister(itemShape, '/livelihood')

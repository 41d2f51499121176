import type { Context } from '../context.ts'
import type { FindingDraft } from '../explain.ts'
import { observeDates } from './dates.ts'
import { observeUnits } from './units.ts'

/** Looks at single places of the text that no arithmetic ties to others. */
export type Observer = (context: Context) => readonly FindingDraft[]

/** Every observer, in order. */
export const observers: readonly Observer[] = [observeDates, observeUnits]

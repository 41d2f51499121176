import type { Actor, Rung, StepName, StepNeed } from 'duban-core'
import type { MatterFile, MatterRecord } from '../../client/matters.ts'

/** What an entry of the timeline is about: a step, or something said beside the steps. */
export type Happening =
  | { readonly kind: 'step'; readonly step: StepName }
  | { readonly kind: 'sheet'; readonly rung: Rung }
  | { readonly kind: 'extension'; readonly day: string }
  | {
      readonly kind: 'extension_decision' | 'objection_review' | 'proposal_decision'
      readonly isYes: boolean
    }
  | { readonly kind: 'plan_stage'; readonly words: string; readonly day: string }
  | { readonly kind: 'plan' | 'plan_again' | 'sheet_answer' | 'objection' | 'proposal' | 'reminder' }

/** What is said under an entry: needs of a step, and words of what stands beside the steps. */
export type SaidOf = StepNeed | 'text' | 'about' | 'document' | 'measures' | 'person' | 'contact' | 'stage' | 'note'

/** An entry of a matter's timeline (办理经过). */
export interface StoryEntry {
  readonly id: string
  readonly at: string
  readonly by: Actor | null
  readonly what: Happening
  /** What it carried, in the order in which it is shown. */
  readonly said: readonly { readonly need: SaidOf; readonly words: string; readonly day?: string }[]
}

const NEEDS: readonly StepNeed[] = [
  'unit',
  'deadline',
  'reason',
  'authority',
  'progress',
  'method',
  'conclusion',
  'evidence',
]

/** The records of a file as a timeline, in order; what is of no known kind is left out. */
export function storyOf(records: MatterFile['records']): StoryEntry[] {
  const told = { plans: 0, stages: new Map<string, string>() }
  return records.flatMap(({ id, record }): StoryEntry[] => {
    if (record.event) {
      const { step, at, by, details } = record.event
      const said = NEEDS.flatMap(need => (details[need] ? [{ need, words: details[need] }] : []))
      return [{ id, at, by, what: { kind: 'step', step }, said }]
    }
    const what = happeningOf(record, told)
    return what ? [{ id, at: record.at ?? '', by: record.by ?? null, what, said: saidIn(record) }] : []
  })
}

/** What the timeline told of plans so far: how many, and the words of their stages by id. */
interface ToldPlans {
  plans: number
  readonly stages: Map<string, string>
}

function planIn({ stages = [] }: MatterRecord, told: ToldPlans): Happening {
  for (const { id, words } of stages) told.stages.set(id, words)
  told.plans += 1
  return { kind: told.plans === 1 ? 'plan' : 'plan_again' }
}

function happeningOf(record: MatterRecord, told: ToldPlans): Happening | null {
  const { kind } = record
  switch (kind) {
    case 'plan':
      return planIn(record, told)
    case 'plan_stage':
      return { kind, words: told.stages.get(record.stage ?? '') ?? '', day: record.reachedOn ?? '' }
    case 'sheet':
      return record.rung ? { kind, rung: record.rung } : null
    case 'extension':
      return { kind, day: record.newDeadline ?? '' }
    case 'extension_decision':
      return { kind, isYes: record.granted === true }
    case 'objection_review':
      return { kind, isYes: record.upheld === true }
    case 'proposal_decision':
      return { kind, isYes: record.approved === true }
    case 'sheet_answer':
    case 'objection':
    case 'proposal':
    case 'reminder':
      return { kind }
    default:
      return null
  }
}

function saidIn(record: MatterRecord): StoryEntry['said'] {
  const { about, text, reason, progress, document, measures, person, contact, stages, note } = record
  const all = [
    { need: 'measures', words: measures },
    { need: 'person', words: person },
    { need: 'contact', words: contact },
    ...(stages ?? []).map(({ day, words }) => ({ need: 'stage', words, day }) as const),
    { need: 'note', words: note },
    { need: 'about', words: about },
    { need: 'text', words: text },
    { need: 'reason', words: reason },
    { need: 'progress', words: progress },
    { need: 'document', words: document },
  ] as const
  return all.flatMap(({ words, ...rest }) => (words ? [{ ...rest, words }] : []))
}

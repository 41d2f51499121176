import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import {
  type Actor,
  type EffectiveDeadline,
  type MatterState,
  type PlanState,
  type ProposalKind,
  type ProposalState,
  type Rung,
  rungs,
  type StageState,
  type StepName,
  type StepNeed,
  steps,
} from 'duban-core'
import * as z from 'zod/mini'
import { ask, change } from './request.ts'
import { type Page, pageOf, type Shape } from './shapes.ts'

/** A supervised matter (督办事项) as the list shows it. */
export interface ListedMatter {
  readonly id: string
  readonly title: string
  /** Kind of its time limit. */
  readonly kind: string
  readonly assignmentId: string
  readonly state: MatterState
  /** Id of the unit that it was assigned to, or empty. */
  readonly unit: string
  /** The day that counts, with granted extensions. */
  readonly due: string | null
  readonly workingDaysLeft: number | null
  readonly sheet: Rung | null
  /** The sheet that the ladder proposes next, and why. */
  readonly proposed: { readonly rung: Rung; readonly sentence: string } | null
}

/** Something that was said or done about a matter; which fields it has follows from its kind. */
export interface MatterRecord {
  readonly kind: string
  readonly at?: string | undefined
  readonly by?: Actor | undefined
  readonly event?:
    | {
        readonly step: StepName
        readonly at: string
        readonly by: Actor
        readonly details: Readonly<Partial<Record<StepNeed, string | undefined>>>
      }
    | undefined
  readonly of?: string | undefined
  readonly newDeadline?: string | undefined
  readonly reason?: string | undefined
  readonly progress?: string | undefined
  readonly granted?: boolean | undefined
  readonly rung?: Rung | undefined
  readonly text?: string | undefined
  readonly upheld?: boolean | undefined
  readonly proposal?: ProposalKind | undefined
  readonly about?: string | undefined
  readonly approved?: boolean | undefined
  readonly document?: string | undefined
  readonly measures?: string | undefined
  readonly person?: string | undefined
  readonly contact?: string | undefined
  readonly stages?: readonly StageWords[] | undefined
  readonly stage?: string | undefined
  readonly reachedOn?: string | undefined
  readonly note?: string | undefined
}

/** A stage of a plan of action (阶段目标). */
export interface StageWords {
  readonly id: string
  readonly day: string
  readonly words: string
}

/** How the plan of action of a matter stands (办理方案). */
export interface ShownPlan {
  readonly state: PlanState
  readonly due: { readonly day: string; readonly limit: { readonly days: number; readonly source: string } } | null
  readonly isLate: boolean
  readonly current: {
    readonly id: string
    readonly at: string
    readonly by: { readonly person: string }
    readonly measures: string
    readonly person: string
    readonly contact: string
  } | null
  readonly stages: readonly (StageWords & { readonly state: StageState; readonly reachedOn: string | null })[]
  readonly flaw: 'no_plan' | 'no_stages' | null
}

/** A matter with its whole file. */
export interface MatterFile extends ListedMatter {
  readonly deadline: string | null
  readonly today: string
  readonly effective: EffectiveDeadline | null
  readonly extensions: readonly {
    readonly id: string
    readonly newDeadline: string
    readonly reason: string
    readonly progress: string
    readonly decision: { readonly granted: boolean } | null
  }[]
  readonly plan: ShownPlan
  readonly sheets: readonly {
    readonly id: string
    readonly rung: Rung
    readonly issued: string
    readonly answered: string | null
  }[]
  readonly ladder: {
    readonly rung: Rung
    readonly needsLeader: boolean
    readonly answerBy: string
    readonly because: { readonly sheet: { readonly rung: Rung }; readonly answerWasDue: string } | null
    readonly reason: { readonly sentence: string }
  } | null
  readonly objections: readonly {
    readonly id: string
    readonly reason: string
    readonly status: {
      readonly state: 'open' | 'lapsed' | 'inadmissible' | 'under_review' | 'overdue' | 'decided' | 'void'
      readonly decideBy: { readonly day: string } | null
      readonly notRecused: readonly string[]
    }
    readonly review: { readonly upheld: boolean } | null
  }[]
  readonly proposals: readonly {
    readonly id: string
    readonly kind: ProposalKind
    readonly about: string
    readonly reason: string
    readonly state: ProposalState
  }[]
  readonly records: readonly { readonly id: string; readonly record: MatterRecord }[]
  readonly may: readonly StepName[]
  readonly suggestedDeadline: string | null
}

/** States of a matter, in the order in which it goes through them. */
export const MATTER_STATES = [
  'proposed',
  'filed',
  'assigned',
  'signed',
  'reported',
  'checking',
  'returned',
  'concluded',
  'cleared',
  'archived',
  'declined',
  'withdrawn',
] as const satisfies readonly MatterState[]

const text = z.string()
const maybe = z.nullable(text)
const maybeText = z.optional(text)
const maybeFlag = z.optional(z.boolean())
const rung = z.enum(rungs as readonly [Rung, ...Rung[]])
const stepName = z.enum(steps.map(({ step }) => step) as [StepName, ...StepName[]])
const proposalKind = z.enum(['praise', 'incentive', 'criticism', 'interview', 'accountability', 'faked'])

const actorShape: Shape<Actor> = z.object({
  person: text,
  post: text,
  unit: text,
  role: z.enum(['public', 'deputy', 'unit_officer', 'unit_head', 'supervisor', 'leader', 'administrator']),
})

const listed = {
  id: text,
  title: text,
  kind: text,
  assignmentId: text,
  state: z.enum(['none', ...MATTER_STATES]),
  unit: text,
  due: maybe,
  workingDaysLeft: z.nullable(z.number()),
  sheet: z.nullable(rung),
  proposed: z.nullable(z.object({ rung, sentence: text })),
}
const listShape: Shape<Page<ListedMatter>> = pageOf(z.object(listed))

const details = {
  reason: maybeText,
  authority: maybeText,
  unit: maybeText,
  deadline: maybeText,
  progress: maybeText,
  method: maybeText,
  conclusion: maybeText,
  evidence: maybeText,
}

const stageWords = { id: text, day: text, words: text }

const recordShape: Shape<MatterRecord> = z.object({
  kind: text,
  at: maybeText,
  by: z.optional(actorShape),
  event: z.optional(z.object({ step: stepName, at: text, by: actorShape, details: z.object(details) })),
  of: maybeText,
  newDeadline: maybeText,
  reason: maybeText,
  progress: maybeText,
  granted: maybeFlag,
  rung: z.optional(rung),
  text: maybeText,
  upheld: maybeFlag,
  proposal: z.optional(proposalKind),
  about: maybeText,
  approved: maybeFlag,
  document: maybeText,
  measures: maybeText,
  person: maybeText,
  contact: maybeText,
  stages: z.optional(z.array(z.object(stageWords))),
  stage: maybeText,
  reachedOn: maybeText,
  note: maybeText,
})

const planShape: Shape<ShownPlan> = z.object({
  state: z.enum(['not_asked', 'awaited', 'missing', 'filed']),
  due: z.nullable(z.object({ day: text, limit: z.object({ days: z.number(), source: text }) })),
  isLate: z.boolean(),
  current: z.nullable(
    z.object({ id: text, at: text, by: z.object({ person: text }), measures: text, person: text, contact: text }),
  ),
  stages: z.array(
    z.object({ ...stageWords, state: z.enum(['reached', 'overdue', 'next', 'coming']), reachedOn: maybe }),
  ),
  flaw: z.nullable(z.enum(['no_plan', 'no_stages'])),
})

const effectiveShape: Shape<EffectiveDeadline> = z.object({
  original: text,
  deadline: text,
  applied: z.array(text),
  ignored: z.array(
    z.object({
      id: text,
      flaw: z.enum(['asked_late', 'undecided', 'refused', 'decided_late', 'not_by_leader', 'not_later', 'no_reason']),
    }),
  ),
})

const objectionState = z.enum(['open', 'lapsed', 'inadmissible', 'under_review', 'overdue', 'decided', 'void'])

const fileShape: Shape<MatterFile> = z.object({
  ...listed,
  deadline: maybe,
  today: text,
  effective: z.nullable(effectiveShape),
  extensions: z.array(
    z.object({
      id: text,
      newDeadline: text,
      reason: text,
      progress: text,
      decision: z.nullable(z.object({ granted: z.boolean() })),
    }),
  ),
  plan: planShape,
  sheets: z.array(z.object({ id: text, rung, issued: text, answered: maybe })),
  ladder: z.nullable(
    z.object({
      rung,
      needsLeader: z.boolean(),
      answerBy: text,
      because: z.nullable(z.object({ sheet: z.object({ rung }), answerWasDue: text })),
      reason: z.object({ sentence: text }),
    }),
  ),
  objections: z.array(
    z.object({
      id: text,
      reason: text,
      status: z.object({
        state: objectionState,
        decideBy: z.nullable(z.object({ day: text })),
        notRecused: z.array(text),
      }),
      review: z.nullable(z.object({ upheld: z.boolean() })),
    }),
  ),
  proposals: z.array(
    z.object({
      id: text,
      kind: proposalKind,
      about: text,
      reason: text,
      state: z.enum(['proposed', 'effective', 'rejected', 'invalid']),
    }),
  ),
  records: z.array(z.object({ id: text, record: recordShape })),
  may: z.array(stepName),
  suggestedDeadline: maybe,
})

/** Name of what is cached of matters, for dropping it after a change. */
export const MATTERS_KEY = ['matters'] as const

/** What matters are filtered by; empty for all. */
export interface MatterFilter {
  readonly state: string
  readonly unit: string
  /** `true`, `false` or empty. */
  readonly open: string
}

/** Matters, the last first, page by page. */
export function useMatters(filter: MatterFilter) {
  return useInfiniteQuery({
    queryKey: [...MATTERS_KEY, 'list', filter],
    queryFn: ({ pageParam, signal }) => ask(listShape, '/matters', { ...filter, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
}

const pathOf = (id: string): string => `/matters/${encodeURIComponent(id)}`

/** A matter's file. */
export function useMatter(id: string) {
  return useQuery({
    queryKey: [...MATTERS_KEY, id],
    queryFn: ({ signal }) => ask(fileShape, pathOf(id), {}, signal),
  })
}

/** A matter as it is proposed (拟立项). */
export interface NewMatter {
  readonly title: string
  readonly kind: string
  readonly assignmentId: string
  readonly reason: string
}

/** Proposes a matter. Throws `Refusal` (`matter_refused`). */
export const proposeMatter = (matter: NewMatter): Promise<MatterFile> =>
  change(fileShape, { method: 'POST', path: '/matters', body: matter })

/** Takes a step of a matter. Throws `Refusal` (`matter_refused`, `unit_not_found`). */
export const takeMatterStep = (
  id: string,
  step: StepName,
  carried: Partial<Record<StepNeed, string>>,
): Promise<MatterFile> => change(fileShape, { method: 'POST', path: `${pathOf(id)}/steps/${step}`, body: carried })

/** What may be said about a matter beside its steps. */
export type RemarkPath =
  | 'plans'
  | 'plans/stages'
  | 'extensions'
  | 'extensions/decisions'
  | 'sheets'
  | 'sheets/answers'
  | 'objections'
  | 'objections/reviews'
  | 'proposals'
  | 'proposals/decisions'

/** Says it. Throws `Refusal` (`matter_refused`, `other_unit`). */
export const remarkOnMatter = (id: string, path: RemarkPath, body: object): Promise<{ readonly id: string }> =>
  change(z.object({ id: text }), { method: 'POST', path: `${pathOf(id)}/${path}`, body })

const redShape = pageOf(z.object({ id: text, row: z.object({ text }) }))

/** Tasks with a red light, which a new matter may press. */
export function useRedTasks() {
  return useQuery({
    queryKey: ['assignments', 'red'],
    queryFn: ({ signal }) => ask(redShape, '/assignments', { light: 'red', status: 'issued', limit: 200 }, signal),
  })
}

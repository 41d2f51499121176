import {
  type Authority,
  type BreakdownRow,
  type Colour,
  type FigureKind,
  type FigureValue,
  type Freshness,
  type InputName,
  lightInputs,
  type Quality,
  type RowPace,
  type RowTarget,
  type WordedCondition,
} from 'duban-core'
import * as z from 'zod/mini'
import { figureFields, type Shape, targetReference, targetTier } from './shapes.ts'

/** Lights from the one that needs somebody first. */
export const COLOURS: readonly Colour[] = ['red', 'yellow', 'green', 'blue', 'grey']

/** A target of a row, as far as the pages show it (目标值). */
export type TaskTarget = Pick<
  RowTarget,
  'id' | 'text' | 'indicator' | 'kind' | 'value' | 'unit' | 'isMilestone' | 'reference' | 'tier'
>

/** How the office chose the course of a row's year (序时进度). */
export type ChosenPace = RowPace

/** A row of a breakdown table, likewise. */
export interface TaskRow
  extends Pick<
    BreakdownRow,
    'id' | 'part' | 'text' | 'kind' | 'category' | 'source' | 'lead' | 'coUnits' | 'leaderPost' | 'deadline'
  > {
  readonly targets: readonly TaskTarget[]
  readonly nodes: readonly { readonly id: string; readonly by: string; readonly text: string }[]
  /** Absent where the course follows from what is measured. */
  readonly pace?: ChosenPace | null | undefined
  readonly note: string
}

/** How one target stands, in short (现状). */
export interface ShortTarget {
  readonly targetId: string | null
  readonly state: 'awaiting' | 'original' | 'revised' | 'cancelled' | null
  readonly colour: Colour
  readonly label: string
  readonly why: string
  readonly month: string | null
  readonly value: string | null
  readonly quality: Quality['level'] | null
}

/** How a task stands on a day: light, freshness and quality are signals of their own. */
export interface Standing<Target = ShortTarget> {
  readonly colour: Colour
  readonly freshness: Pick<Freshness, 'level' | 'days'>
  readonly targets: readonly Target[]
}

/** A rank that was published for a month of a target. */
export interface PublishedRank {
  readonly targetId: string
  readonly month: string
  readonly rank: number
  readonly of: number
  readonly authority: Authority
}

/** What of the registers names a task: livelihood items (民生实事) and projects. */
export interface LinkedEntries {
  readonly livelihood: readonly {
    readonly id: string
    readonly year: number
    readonly number: number
    readonly name: string
  }[]
  readonly projects: readonly { readonly id: string; readonly name: string }[]
}

/** A task of a breakdown table, as followed (任务). */
export interface Assignment<Target = ShortTarget> {
  readonly id: string
  readonly documentId: string
  /** Place in its table, from 0. */
  readonly ordinal: number
  readonly version: number
  readonly isIssued: boolean
  readonly leadUnit: string
  readonly row: TaskRow
  /** Null while the table is a draft. */
  readonly standing: Standing<Target> | null
  /** Told of one task, not in lists. */
  readonly linked?: LinkedEntries | undefined
  /** Likewise: ranks that were published (公布位次), by month. */
  readonly ranks?: readonly PublishedRank[] | undefined
  /** Of one task alone, not in lists: who holds the post of its leader in charge on the day that is asked for. */
  readonly duty?: Duty | undefined
}

/** Who answers for a task on a day (责任随岗): the holders of a post, whoever held it before. */
export interface Duty {
  readonly post: string
  readonly on: string
  readonly holders: readonly { readonly unitId: string; readonly person: string }[]
}

/** A light with its reason: rule, inputs, and what would change it (亮灯理由). */
export interface LightReason {
  readonly colour: Colour
  readonly label: string
  readonly rule: {
    readonly conditions: readonly WordedCondition[]
    readonly source: string
  } | null
  readonly inputs: readonly {
    readonly input: { readonly name: InputName }
    readonly value: string | null
  }[]
  readonly next: readonly {
    readonly colour: Colour
    readonly label: string
    readonly input: InputName
    readonly distance: string
    readonly direction: 'up' | 'down'
    readonly isReached: boolean
  }[]
}

/** How a target stands with all that it was worked out from. */
export interface FullTarget extends ShortTarget {
  readonly light: LightReason
  readonly remarks: {
    readonly level: Quality['level']
    readonly remarks: readonly { readonly check: string; readonly holds: boolean; readonly words: string }[]
  } | null
}

/** What a target asks for. */
export interface Aim {
  readonly form: string
  readonly value: string | null
  readonly high: string | null
  readonly unit: string
}

/** An aim with the kind of its value, as first set or as it stands. */
export interface VersionedAim extends Aim {
  readonly kind: FigureKind
  readonly text: string
}

/** A change of a target by an event with its authority (目标修订). */
export interface Revision {
  readonly id: string
  readonly kind: 'issued' | 'adjusted' | 'cancelled'
  readonly at: string
  readonly by: { readonly person: string }
  readonly authority: { readonly body: string; readonly document: string; readonly day: string }
  readonly reason: string
  readonly from: Aim
  readonly to: Aim | null
}

/** The value of a month that counts, with the three that stand side by side: 上报值, 计算值, 核实值. */
export interface JudgedValue {
  readonly month: string
  readonly value: string | null
  readonly reported: string | null
  readonly computed: string | null
  readonly verified: string | null
  /** Pairs of the three that differ. */
  readonly conflicts: readonly string[]
}

/** A month of a target: its light, its pace and the value that was judged, which may be of an earlier month. */
export interface TargetMonth {
  readonly month: string
  readonly light: LightReason
  readonly pace: { readonly kind: string; readonly aim?: string | undefined }
  readonly value: JudgedValue | null
}

/** A target's year: aims, lights by month, the line that it should be on. */
export interface TargetHistory {
  readonly targetId: string | null
  readonly versions: {
    readonly original: VersionedAim | null
    readonly current: VersionedAim | null
    readonly state: 'awaiting' | 'original' | 'revised' | 'cancelled'
    readonly applied: readonly Revision[]
  } | null
  readonly lights: readonly TargetMonth[]
  readonly curve: string
  readonly line: readonly { readonly month: string; readonly value: string | null }[]
  readonly firstLine: readonly { readonly month: string; readonly value: string | null }[] | null
  /** What the level above averages by month, for a target that is held against it. */
  readonly averages: readonly { readonly month: string; readonly value: string }[]
}

const text = z.string()
const texts = z.array(text)
const count = z.number()
const orNull = z.nullable(text)
const colour = z.enum(['red', 'yellow', 'green', 'blue', 'grey'])
const state = z.enum(['awaiting', 'original', 'revised', 'cancelled'])
const qualityLevel = z.enum(['good', 'fair', 'poor'])
const value: Shape<FigureValue> = figureFields.value

const rowShape: Shape<TaskRow> = z.object({
  id: text,
  part: z.enum(['targets', 'tasks']),
  text,
  kind: z.enum(['quantitative', 'qualitative']),
  category: text,
  source: z.array(z.object({ start: count, end: count, text })),
  lead: z.array(z.object({ unit: text, why: text })),
  coUnits: texts,
  leaderPost: text,
  deadline: z.object({ text, day: orNull }),
  targets: z.array(
    z.object({
      id: text,
      text,
      indicator: text,
      kind: figureFields.kind,
      value: z.nullable(value),
      unit: text,
      isMilestone: z.boolean(),
      reference: targetReference,
      tier: targetTier,
    }),
  ),
  nodes: z.array(z.object({ id: text, by: text, text })),
  pace: z.optional(
    z.nullable(z.object({ factor: orNull, earlierYears: z.array(z.object({ year: count, cumulative: texts })) })),
  ),
  note: text,
})

const shortTarget = {
  targetId: orNull,
  state: z.nullable(state),
  colour,
  label: text,
  why: text,
  month: orNull,
  value: orNull,
  quality: z.nullable(qualityLevel),
}

const inputName = z.enum(lightInputs.map(({ name }) => name) as [InputName, ...InputName[]])
const input = z.object({ name: text, words: text, kind: text, unit: text })
const operator = z.enum(['<', '<=', '>', '>=', '='])

const lightShape: Shape<LightReason> = z.object({
  colour,
  label: text,
  rule: z.nullable(z.object({ conditions: z.array(z.object({ input, operator, value: text })), source: text })),
  inputs: z.array(z.object({ input: z.object({ name: inputName }), value: orNull })),
  next: z.array(
    z.object({
      colour,
      label: text,
      input: inputName,
      distance: text,
      direction: z.enum(['up', 'down']),
      isReached: z.boolean(),
    }),
  ),
})

const fullTargetShape: Shape<FullTarget> = z.object({
  ...shortTarget,
  light: lightShape,
  remarks: z.nullable(
    z.object({
      level: qualityLevel,
      remarks: z.array(z.object({ check: text, holds: z.boolean(), words: text })),
    }),
  ),
})

const freshness = z.object({
  level: z.enum(['fresh', 'ageing', 'stale', 'silent', 'never']),
  days: z.nullable(count),
})

const linkedShape: Shape<LinkedEntries> = z.object({
  livelihood: z.array(z.object({ id: text, year: count, number: count, name: text })),
  projects: z.array(z.object({ id: text, name: text })),
})

const rankShape: Shape<PublishedRank> = z.object({
  targetId: text,
  month: text,
  rank: count,
  of: count,
  authority: z.object({ body: text, document: text, day: text }),
})

const assignmentOf = <Target>(target: Shape<Target>): Shape<Assignment<Target>> =>
  z.object({
    id: text,
    documentId: text,
    ordinal: count,
    version: count,
    isIssued: z.boolean(),
    leadUnit: text,
    row: rowShape,
    standing: z.nullable(z.object({ colour, freshness, targets: z.array(target) })),
    linked: z.optional(linkedShape),
    ranks: z.optional(z.array(rankShape)),
    duty: z.optional(z.object({ post: text, on: text, holders: z.array(z.object({ unitId: text, person: text })) })),
  })

/** A task in a list. */
export const assignmentShape: Shape<Assignment> = assignmentOf<ShortTarget>(z.object(shortTarget))

/** Answer of `GET /assignments/:id`. */
export const fullAssignmentShape: Shape<Assignment<FullTarget>> = assignmentOf(fullTargetShape)

const aim = { form: text, value: orNull, high: orNull, unit: text }
const aimShape: Shape<Aim> = z.object(aim)
const versionedShape: Shape<VersionedAim> = z.object({ ...aim, kind: figureFields.kind, text })

const revisionShape: Shape<Revision> = z.object({
  id: text,
  kind: z.enum(['issued', 'adjusted', 'cancelled']),
  at: text,
  by: z.object({ person: text }),
  authority: z.object({ body: text, document: text, day: text }),
  reason: text,
  from: aimShape,
  to: z.nullable(aimShape),
})

const judgedShape: Shape<JudgedValue> = z.object({
  month: text,
  value: orNull,
  reported: orNull,
  computed: orNull,
  verified: orNull,
  conflicts: texts,
})

const lineShape = z.array(z.object({ month: text, value: orNull }))

/** Answer of `GET /assignments/:id/history`. */
export const historyShape: Shape<{ readonly targets: readonly TargetHistory[] }> = z.object({
  targets: z.array(
    z.object({
      targetId: orNull,
      versions: z.nullable(
        z.object({
          original: z.nullable(versionedShape),
          current: z.nullable(versionedShape),
          state,
          applied: z.array(revisionShape),
        }),
      ),
      lights: z.array(
        z.object({
          month: text,
          light: lightShape,
          pace: z.object({ kind: text, aim: z.optional(text) }),
          value: z.nullable(judgedShape),
        }),
      ),
      curve: text,
      line: lineShape,
      firstLine: z.nullable(lineShape),
      averages: z.array(z.object({ month: text, value: text })),
    }),
  ),
})

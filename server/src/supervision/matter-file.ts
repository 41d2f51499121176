import {
  type Conclusion,
  type Digest,
  digestsOn,
  dueDay,
  type EffectiveDeadline,
  type Extension,
  effectiveDeadline,
  type LadderProposal,
  type LadderReason,
  ladderFor,
  ladderReason,
  type Matter,
  type MatterState,
  nextRung,
  type Objection,
  type ObjectionStatus,
  objectionStatus,
  type PlanStanding,
  type PlanState,
  type Proposal,
  type ProposalKind,
  type ProposalState,
  planStanding,
  proposalState,
  type Rung,
  replay,
  type Sheet,
  workingDaysBetween,
} from 'duban-core'
import { officeDay } from '../clock.ts'
import { ENDED, type MatterRow, type StoredRecord } from '../store/matters.ts'
import { planBasis, planDays } from './plan-records.ts'
import type { TaskLadder } from './task-ladder.ts'

/** A matter with everything that follows from its records on a day. */
export interface MatterFile {
  readonly matter: Matter
  readonly deadline: EffectiveDeadline | null
  readonly extensions: readonly Extension[]
  /** How its plan of action (办理方案) stands. */
  readonly plan: PlanStanding
  readonly sheets: readonly (Sheet & { readonly id: string })[]
  /** Which sheet the rules ask for and why, whether or not it can be sent yet; null where none does. */
  readonly asks: LadderReason | null
  /** The sheet that the ladder proposes today; null before a unit has the matter, and while the last sheet may be answered. */
  readonly ladder: LadderProposal | null
  readonly objections: readonly (Objection & { readonly status: ObjectionStatus })[]
  readonly proposals: readonly (Proposal & { readonly state: ProposalState })[]
}

type Records = readonly StoredRecord[]

/** The answer to a record, of its kind. */
const answerOf = <Kind extends StoredRecord['record']['kind']>(records: Records, kind: Kind, id: string) =>
  records
    .map(({ record }) => record)
    .find(
      (record): record is Extract<StoredRecord['record'], { kind: Kind; of: string }> =>
        record.kind === kind && 'of' in record && record.of === id,
    )

const extensionsIn = (records: Records): Extension[] =>
  records.flatMap(({ id, record }): Extension[] => {
    if (record.kind !== 'extension') return []
    const { at, by, newDeadline, reason, progress } = record
    const said = answerOf(records, 'extension_decision', id)
    const decision = said ? { granted: said.granted, at: said.at, by: said.by } : null
    return [{ id, askedAt: at, askedBy: by, newDeadline, reason, progress, decision }]
  })

const sheetsIn = (records: Records): (Sheet & { readonly id: string })[] =>
  records.flatMap(({ id, record }) =>
    record.kind === 'sheet'
      ? [
          {
            id,
            rung: record.rung as Rung,
            issued: record.issued,
            answered: answerOf(records, 'sheet_answer', id)?.answered ?? null,
          },
        ]
      : [],
  )

const proposalsIn = (records: Records): (Proposal & { readonly state: ProposalState })[] =>
  records.flatMap(({ id, record }) => {
    if (record.kind !== 'proposal') return []
    const { proposal: kind, about, reason, evidence, by } = record
    const said = answerOf(records, 'proposal_decision', id)
    const decision = said ? { approved: said.approved, by: said.by, at: said.at, document: said.document } : null
    const whole: Proposal = { id, kind: kind as ProposalKind, about, reason, evidence, proposedBy: by, decision }
    return [{ ...whole, state: proposalState(whole) }]
  })

/** The conclusion that an objection may be raised to: received on the day it was drawn. */
const conclusionOf = (matter: Matter): Conclusion | null => {
  const event = matter.events.findLast(({ step }) => step === 'conclude')
  return event ? { id: event.id, receivedOn: event.at.slice(0, 10), drafters: [event.by] } : null
}

function objectionsIn(records: Records, matter: Matter, today: string): MatterFile['objections'] {
  const conclusion = conclusionOf(matter)
  if (!conclusion) return []
  return records.flatMap(({ id, record }) => {
    if (record.kind !== 'objection') return []
    const said = answerOf(records, 'objection_review', id)
    const review = said ? { decidedAt: said.at, by: [said.by], upheld: said.upheld } : null
    const objection: Objection = { id, raisedAt: record.at, reason: record.reason, review }
    return [{ ...objection, status: objectionStatus(today, conclusion, objection) }]
  })
}

/** The matter that its steps make. */
export const matterOf = (id: string, records: Records): Matter =>
  replay(
    id,
    records.flatMap(({ record }) => (record.kind === 'step' ? [record.event] : [])),
  ).matter

/** States in which a unit answers for a matter: only then a sheet can be sent to it. */
const isAssigned = ({ state, unit }: Matter): boolean => unit !== '' && !ENDED.includes(state)

/** What the ladder knows of a matter beside its own records: of its task, by the rules that the task goes by. */
type OfTask = Pick<TaskLadder, 'profile' | 'rhythm' | 'values'>

/** A matter without a task, or whose task says nothing. */
const NO_TASK: OfTask = { profile: ladderFor(''), rhythm: 'monthly', values: {} }

/** Works a matter's file out as of a day, with what the ladder knows of its task. */
export function openFile(id: string, records: Records, today: string, task: OfTask = NO_TASK): MatterFile {
  const matter = matterOf(id, records)
  const extensions = extensionsIn(records)
  const deadline = matter.deadline === null ? null : effectiveDeadline(matter.deadline, extensions)
  const sheets = sheetsIn(records)
  const isOverdue = deadline !== null && today > deadline.deadline && !ENDED.includes(matter.state)
  const daysLate = isOverdue ? -workingDaysBetween(today, deadline.deadline) : 0
  // Late is late: on a rest day after the deadline no working day has passed yet.
  const values = { ...task.values, matter_days_late: isOverdue ? Math.max(1, daysLate) : 0 }
  return {
    matter,
    deadline,
    extensions,
    plan: planStanding(today, planBasis(matter, deadline?.deadline ?? null, records)),
    sheets,
    asks: ENDED.includes(matter.state) ? null : ladderReason(task.profile, values, task.rhythm),
    ladder: isAssigned(matter) ? nextRung(today, sheets, values, { profile: task.profile, rhythm: task.rhythm }) : null,
    objections: objectionsIn(records, matter, today),
    proposals: proposalsIn(records),
  }
}

/** How a matter stands on a day, in the things that a list shows. */
export interface MatterStanding {
  /** The deadline that counts, with granted extensions; null before it is assigned. */
  readonly due: string | null
  /** Working days left to it, negative once it is over; null where nothing is owed any more. */
  readonly workingDaysLeft: number | null
  /** The last sheet that was sent, or null. */
  readonly sheet: Rung | null
  /** The sheet that the ladder proposes next, with the sentence that says why, or null. */
  readonly proposed: { readonly rung: Rung; readonly sentence: string } | null
  /** Whether its plan of action (办理方案) is there. */
  readonly planState: PlanState
}

/** Works out how a matter stands on a day. */
export function matterStanding(
  id: string,
  state: MatterState,
  records: Records,
  today: string,
  task?: OfTask,
): MatterStanding {
  const { deadline, sheets, ladder, plan } = openFile(id, records, today, task)
  const due = deadline?.deadline ?? null
  const isOwed = due !== null && !ENDED.includes(state)
  const proposed = ladder && { rung: ladder.rung, sentence: ladder.reason.sentence }
  const workingDaysLeft = isOwed ? workingDaysBetween(today, due) : null
  return { due, workingDaysLeft, sheet: sheets.at(-1)?.rung ?? null, proposed, planState: plan.state }
}

/** The day on which a time limit of a kind ends, for a matter that is assigned today. */
export const suggestedDeadline = (kind: string, now: Date): string | null => dueDay(kind, officeDay(now))?.day ?? null

/** Reminders of a day, one digest a person: those who answer for the units that owe something. */
export function digests(
  owed: readonly { readonly matter: MatterRow; readonly records: Records }[],
  personsOf: (unit: string) => readonly string[],
  today: string,
): Digest[] {
  const remindable = owed.flatMap(({ matter: { id, unit }, records }) => {
    const { matter, deadline } = openFile(id, records, today)
    if (!deadline) return []
    const sent = records.flatMap(({ record }) => (record.kind === 'reminder' ? [record.day] : []))
    const last = { of: 'deadline' as const, words: '', deadline: deadline.deadline }
    const days = [last, ...planDays(today, planBasis(matter, deadline.deadline, records))]
    return days.map(day => ({ ...day, matterId: id, persons: personsOf(unit), sent }))
  })
  return digestsOn(today, remindable)
}

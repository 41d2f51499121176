import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Colour, Evidence, ReportState, Rhythm } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask, change } from './request.ts'
import type { Shape } from './shapes.ts'

/** A file that proves a number or a state (佐证材料). */
export type Proof = Pick<Evidence, 'id' | 'name' | 'kind' | 'day' | 'value'>

/** A check of a report (核查). */
export interface ReportCheck {
  readonly id: string
  readonly method: 'documents' | 'phone' | 'site'
  readonly by: { readonly person: string }
  readonly at: string
  readonly value: string | null
  readonly holds: boolean
  readonly note: string
}

/** What the office found of a report beside taking it: that it says nothing, or was faked (认定). */
export interface ReportFound {
  readonly id: string
  readonly kind: 'empty' | 'faked'
  readonly at: string
  readonly by: { readonly person: string }
  readonly reason: string
  /** Whether it counts. */
  readonly state: 'effective' | 'proposed' | 'rejected' | 'invalid'
  readonly what?: 'value' | 'evidence' | undefined
  readonly decision?: { readonly by: { readonly person: string }; readonly document: string } | null | undefined
}

/** What a unit said of a task for a month (进展反馈). */
export interface UnitReport {
  readonly id: string
  readonly taskId: string
  readonly targetId: string | null
  readonly nodeId: string | null
  readonly month: string
  readonly progress: string
  readonly problems: string
  readonly next: string
  readonly value: string | null
  readonly doneOn: string | null
  readonly corrects: string | null
  readonly state: ReportState
  readonly returnedFor: string
  readonly submittedAt: string | null
  readonly writtenBy: string
  /** Id of the unit that reports. */
  readonly unit: string
  /** Side by side: 上报值, 计算值, 核实值. */
  readonly values: {
    readonly reported: string | null
    readonly computed: string | null
    readonly verified: string | null
  }
  readonly evidence: readonly Proof[]
  readonly checks: readonly ReportCheck[]
  readonly findings: readonly ReportFound[]
}

/** A table of tasks with the months that are reported on, and which of them it asks for. */
export interface TableMonths {
  readonly documentId: string
  readonly name: string
  readonly title: string
  readonly year: number
  readonly rhythm: Rhythm
  /** The month that units report on now; null where none is open. */
  readonly month: string | null
  readonly months: readonly {
    readonly month: string
    readonly dueOn: string
    readonly isClosed: boolean
    readonly isAsked: boolean
  }[]
}

/** Something that a unit reports on in a month (填报项): a target of a task, or a task without one. */
export interface ReportingItem {
  readonly assignmentId: string
  readonly targetId: string | null
  readonly text: string
  readonly label: string
  readonly unit: string
  readonly duty: 'lead' | 'share'
  readonly colour: Colour
  readonly why: string
  readonly isState: boolean
  readonly nodes: readonly { readonly id: string; readonly by: string; readonly text: string }[]
  readonly isOwed: boolean
  readonly current: UnitReport | null
  readonly last: UnitReport | null
}

/** A unit's month (填报). */
export interface ReportingMonth {
  readonly today: string
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly tables: readonly TableMonths[]
  /** Empty where no table is issued. */
  readonly documentId: string
  readonly month: string | null
  readonly dueOn: string | null
  readonly isClosed: boolean
  readonly items: readonly ReportingItem[]
}

/** What a lead unit handed in for a month (报送及时性), in tasks. */
export interface UnitMonth {
  readonly documentId: string
  readonly month: string
  readonly dueOn: string
  readonly isClosed: boolean
  readonly unit: string
  readonly name: string
  readonly asked: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
}

/** Timeliness of units over months. */
export interface Timeliness {
  readonly today: string
  readonly tables: readonly TableMonths[]
  readonly rows: readonly UnitMonth[]
}

const text = z.string()
const orNull = z.nullable(text)
const count = z.number()

/** A light of a task. */
export const colourShape = z.enum(['red', 'yellow', 'green', 'blue', 'grey'])

/** A proof as reports hold it. */
export const proofShape: Shape<Proof> = z.object({
  id: text,
  name: text,
  kind: z.enum(['document', 'photo', 'statistics', 'contract', 'acceptance', 'other']),
  day: text,
  value: orNull,
})

/** A check of the office (核查) as reports hold it. */
export const checkShape = z.object({
  id: text,
  method: z.enum(['documents', 'phone', 'site']),
  by: z.object({ person: text }),
  at: text,
  value: orNull,
  holds: z.boolean(),
  note: text,
})

/** A finding as reports hold it. */
export const foundShape: Shape<ReportFound> = z.object({
  id: text,
  kind: z.enum(['empty', 'faked']),
  at: text,
  by: z.object({ person: text }),
  reason: text,
  state: z.enum(['effective', 'proposed', 'rejected', 'invalid']),
  what: z.optional(z.enum(['value', 'evidence'])),
  decision: z.optional(z.nullable(z.object({ by: z.object({ person: text }), document: text }))),
})

/** A report as every answer has it. */
export const reportShape: Shape<UnitReport> = z.object({
  id: text,
  taskId: text,
  targetId: orNull,
  nodeId: orNull,
  month: text,
  progress: text,
  problems: text,
  next: text,
  value: orNull,
  doneOn: orNull,
  corrects: orNull,
  state: z.enum(['draft', 'submitted', 'approved', 'accepted', 'returned', 'locked']),
  returnedFor: text,
  submittedAt: orNull,
  writtenBy: text,
  unit: text,
  values: z.object({ reported: orNull, computed: orNull, verified: orNull }),
  evidence: z.array(proofShape),
  checks: z.array(checkShape),
  findings: z.array(foundShape),
})

const tableShape: Shape<TableMonths> = z.object({
  documentId: text,
  name: text,
  title: text,
  year: count,
  rhythm: z.enum(['monthly', 'quarterly', 'nodes']),
  month: orNull,
  months: z.array(z.object({ month: text, dueOn: text, isClosed: z.boolean(), isAsked: z.boolean() })),
})

const monthShape: Shape<ReportingMonth> = z.object({
  today: text,
  unit: z.nullable(z.object({ id: text, name: text })),
  tables: z.array(tableShape),
  documentId: text,
  month: orNull,
  dueOn: orNull,
  isClosed: z.boolean(),
  items: z.array(
    z.object({
      assignmentId: text,
      targetId: orNull,
      text,
      label: text,
      unit: text,
      duty: z.enum(['lead', 'share']),
      colour: colourShape,
      why: text,
      isState: z.boolean(),
      nodes: z.array(z.object({ id: text, by: text, text })),
      isOwed: z.boolean(),
      current: z.nullable(reportShape),
      last: z.nullable(reportShape),
    }),
  ),
})

const timelinessShape: Shape<Timeliness> = z.object({
  today: text,
  tables: z.array(tableShape),
  rows: z.array(
    z.object({
      documentId: text,
      month: text,
      dueOn: text,
      isClosed: z.boolean(),
      unit: text,
      name: text,
      asked: count,
      onTime: count,
      late: count,
      missing: count,
    }),
  ),
})

/** Which month of which table a unit looks at; empty strings take what is reported on now. */
export interface MonthAsked {
  readonly unit?: string
  readonly document?: string
  readonly month?: string
}

/** A unit's month; the caller's own unit where none is named. */
export function useReportingMonth(asked: MonthAsked, isWanted = true) {
  return useQuery({
    queryKey: ['reporting', 'month', asked],
    queryFn: ({ signal }) => ask(monthShape, '/reporting', { ...asked }, signal),
    enabled: isWanted,
  })
}

/** How units handed in a month, or all months where none is named. */
export function useTimeliness(asked: MonthAsked, isWanted = true) {
  return useQuery({
    queryKey: ['timeliness', asked],
    queryFn: ({ signal }) => ask(timelinessShape, '/timeliness', { ...asked }, signal),
    enabled: isWanted,
  })
}

/** Address of a file of evidence. */
export const proofAddress = (id: string): string => address(`/evidence/${encodeURIComponent(id)}`)

/** What a unit writes of a report. */
export interface ReportWords {
  readonly progress: string
  readonly problems: string
  readonly next: string
  readonly value: string | null
  readonly doneOn: string | null
  readonly nodeId: string | null
}

/** Writes a draft of a report. */
export const writeReport = (
  { assignmentId, targetId }: Pick<ReportingItem, 'assignmentId' | 'targetId'>,
  words: ReportWords & { readonly month: string; readonly corrects: string | null },
): Promise<UnitReport> =>
  change(reportShape, {
    method: 'POST',
    path: `/assignments/${encodeURIComponent(assignmentId)}/reports`,
    body: { targetId, ...words },
  })

/** Writes a draft or a returned report anew. */
export const rewriteReport = (id: string, body: ReportWords): Promise<UnitReport> =>
  change(reportShape, { method: 'PATCH', path: `/reports/${encodeURIComponent(id)}`, body })

/** A step of a report. */
export type Step = 'submit' | 'approve' | 'send_back' | 'accept' | 'return'

/** Takes a report a step on; `isEmpty`: it is returned because it says nothing (没有实质内容). */
export const stepReport = (id: string, step: Step, reason = '', isEmpty = false): Promise<UnitReport> =>
  change(reportShape, {
    method: 'POST',
    path: `/reports/${encodeURIComponent(id)}/${step}`,
    body: isEmpty ? { reason, isEmpty } : { reason },
  })

/** Finds that a report says nothing, also after it was accepted. Throws `Refusal` (`report_refused`). */
export const findEmpty = (id: string, reason: string): Promise<UnitReport> =>
  change(reportShape, { method: 'POST', path: `/reports/${encodeURIComponent(id)}/empty`, body: { reason } })

/** A leader's decision on what a check found to be faked. */
export interface FindingWords {
  readonly of: string
  readonly approved: boolean
  readonly document: string
}

/** Decides on it. Throws `Refusal` (`report_refused`). */
export const decideFinding = (id: string, body: FindingWords): Promise<UnitReport> =>
  change(reportShape, { method: 'POST', path: `/reports/${encodeURIComponent(id)}/findings/decisions`, body })

/** A file that is to be handed in with a report. */
export interface NewProof {
  readonly file: File
  readonly kind: Proof['kind']
  readonly day: string
  /** The number that it shows; null where it proves a state. */
  readonly value: string | null
}

/** Adds a file to a report. */
export function proveReport(id: string, { file, kind, day, value }: NewProof): Promise<Proof> {
  const form = new FormData()
  // The service reads the fields as they come: those that say what the file is stand before it.
  form.set('kind', kind)
  form.set('day', day)
  if (value !== null) form.set('value', value)
  form.set('file', file)
  return change(proofShape, { method: 'POST', path: `/reports/${encodeURIComponent(id)}/evidence`, body: form })
}

/** Everything that a report changes, so that it is asked for anew. */
const CHANGED = ['reporting', 'timeliness', 'reviews', 'board', 'assignments', 'burden', 'desk']

/** Drops what is cached over reports, after one was changed. */
export const forgetReports = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.includes(String(queryKey[0])) })

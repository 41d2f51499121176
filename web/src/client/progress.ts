import { useQuery } from '@tanstack/react-query'
import type { CheckMethod, Evidence, ReportState } from 'duban-core'
import * as z from 'zod/mini'
import { checkShape, foundShape, proofShape, type ReportFound } from './reporting.ts'
import { address, ask } from './request.ts'
import { type Page, pageOf, type Shape } from './shapes.ts'

/** A file that proves a number or a state (佐证材料). */
export type EvidenceInfo = Pick<Evidence, 'id' | 'name' | 'kind' | 'day' | 'value'>

/** A check of a report (核查). */
export interface CheckInfo {
  readonly id: string
  readonly method: CheckMethod
  readonly by: { readonly person: string }
  readonly at: string
  readonly value: string | null
  readonly holds: boolean
  readonly note: string
}

/** What a unit said of a task for a month (进展反馈). */
export interface ProgressInfo {
  readonly id: string
  readonly targetId: string | null
  readonly month: string
  readonly progress: string
  readonly problems: string
  readonly next: string
  readonly doneOn: string | null
  readonly corrects: string | null
  readonly state: ReportState
  readonly acceptedAt: string | null
  readonly submittedAt: string | null
  readonly writtenBy: string
  /** Side by side: 上报值, 计算值, 核实值. */
  readonly values: {
    readonly reported: string | null
    readonly computed: string | null
    readonly verified: string | null
  }
  readonly evidence: readonly EvidenceInfo[]
  readonly checks: readonly CheckInfo[]
  readonly findings: readonly ReportFound[]
}

/** An entry of the log on a task (留痕). */
export interface StoryEntry {
  readonly number: number
  readonly at: string
  readonly by: { readonly person: string; readonly role: string }
  readonly action: string
  readonly data: unknown
}

const text = z.string()
const orNull = z.nullable(text)

const progressShape: Shape<ProgressInfo> = z.object({
  id: text,
  targetId: orNull,
  month: text,
  progress: text,
  problems: text,
  next: text,
  doneOn: orNull,
  corrects: orNull,
  state: z.enum(['draft', 'submitted', 'approved', 'accepted', 'returned', 'locked']),
  acceptedAt: orNull,
  submittedAt: orNull,
  writtenBy: text,
  values: z.object({ reported: orNull, computed: orNull, verified: orNull }),
  evidence: z.array(proofShape),
  checks: z.array(checkShape),
  findings: z.array(foundShape),
})

const storyShape: Shape<Page<StoryEntry>> = pageOf(
  z.object({
    number: z.number(),
    at: text,
    by: z.object({ person: text, role: text }),
    action: text,
    data: z.unknown(),
  }),
)

/** More than a task has reports or entries in a year. */
const ALL = 1000

/** Reports of a task, the last written first; for those who may read reports. */
export function useProgress(assignment: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['assignments', 'reports', assignment],
    queryFn: ({ signal }) => ask(pageOf(progressShape), '/reports', { assignment, limit: ALL }, signal),
    enabled: isWanted,
  })
}

/** What the log says of a task, oldest first; for those who may read the log. */
export function useStory(assignment: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['assignments', 'story', assignment],
    queryFn: ({ signal }) => ask(storyShape, '/log', { kind: 'assignment', subject: assignment, limit: ALL }, signal),
    enabled: isWanted,
  })
}

/** Address of a file of evidence. */
export const evidenceAddress = (id: string): string => address(`/evidence/${encodeURIComponent(id)}`)

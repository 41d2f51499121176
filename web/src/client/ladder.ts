import { useQuery } from '@tanstack/react-query'
import type { Rung } from 'duban-core'
import * as z from 'zod/mini'
import { MATTERS_KEY } from './matters.ts'
import { ask } from './request.ts'
import type { Shape } from './shapes.ts'

/** A task for which the rules of the ladder (阶梯督办) ask for a sheet. */
export interface ProposedTask {
  readonly assignmentId: string
  readonly text: string
  /** Id of the lead unit, or empty. */
  readonly leadUnit: string
  /** The matter that presses it already; null where one has to be filed first. */
  readonly matterId: string | null
  readonly rung: Rung
  /** Rule and values in one sentence. */
  readonly sentence: string
}

const text = z.string()
const proposedShape: Shape<readonly ProposedTask[]> = z.array(
  z.object({
    assignmentId: text,
    text,
    leadUnit: text,
    matterId: z.nullable(text),
    rung: z.enum(['remind', 'press', 'blue', 'orange', 'red']),
    sentence: text,
  }),
)

const STERNEST: readonly Rung[] = ['red', 'orange', 'blue', 'press', 'remind']

/** What the rules propose for the tasks of every table of the year that is in force, the sternest sheet first. */
export function useProposedTasks() {
  return useQuery({
    queryKey: [...MATTERS_KEY, 'ladder'],
    queryFn: ({ signal }) => ask(proposedShape, '/ladder', {}, signal),
    select: tasks => tasks.toSorted((a, b) => STERNEST.indexOf(a.rung) - STERNEST.indexOf(b.rung)),
  })
}

/** Where a proposal is followed: the matter that presses the task, else the form that files one, filled in. */
export function pathOfProposal({ assignmentId, matterId, text: title, sentence }: ProposedTask): string {
  if (matterId !== null) return `/matters/${encodeURIComponent(matterId)}`
  return `/matters?${new URLSearchParams({ assignment: assignmentId, title, reason: sentence })}`
}

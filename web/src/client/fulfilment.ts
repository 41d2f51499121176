import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Figure, OutcomeVerdict, Quote, Target, TaskOutcome, TaskStatus } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask } from './request.ts'
import { figureFields, type Page, pageOf, type Shape, targetFields } from './shapes.ts'

/** A report of a pair, by what it is called and where it is. */
export interface PairReport {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly year: number
}

/** What became of a target, with the sentences of both reports. */
export interface Outcome {
  /** The same for the targets of all years that are of one thing. */
  readonly line: string
  readonly target: Target
  readonly promise: Quote
  readonly verdict: OutcomeVerdict
  /** A stretch (力争) that is not reached is no failure. */
  readonly rule: string
  /** Name of the rule that judged it, in Chinese. */
  readonly ruleName: string
  readonly reason: string
  readonly answer: Figure | null
  readonly sentence: Quote | null
  readonly arithmetic: string | null
}

/** Where two reports contradict each other. */
export interface Contradiction {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly arithmetic: string | null
}

/** The report of a year against the next. */
export interface YearPair {
  readonly year: number
  readonly earlier: PairReport
  readonly later: PairReport
  readonly outcomes: readonly Outcome[]
  readonly tasks: Readonly<Record<TaskStatus, number>>
  /** Headline indicators that are targets no more. */
  readonly vanished: readonly string[]
  readonly findings: readonly Contradiction[]
}

/** 目标兑现 of a place over its years. */
export interface Fulfilment {
  /** Empty where no place has two reports in a row. */
  readonly place: string
  readonly places: readonly { readonly place: string; readonly years: readonly number[] }[]
  readonly pairs: readonly YearPair[]
}

const text = z.string()
const count = z.number()
const quote: Shape<Quote> = z.object({ start: count, end: count, text })
const status = z.enum(['reported_done', 'going_on', 'said_again', 'not_mentioned'])
const report = z.object({ id: text, name: text, title: text, year: count })

const outcomeShape: Shape<Outcome> = z.object({
  line: text,
  target: z.object(targetFields),
  promise: quote,
  verdict: z.enum(['met', 'exceeded', 'nearly', 'missed', 'not_comparable', 'silent', 'not_due', 'unknown']),
  rule: text,
  ruleName: text,
  reason: text,
  answer: z.nullable(z.object(figureFields)),
  sentence: z.nullable(quote),
  arithmetic: z.nullable(text),
})

const fulfilmentShape: Shape<Fulfilment> = z.object({
  place: text,
  places: z.array(z.object({ place: text, years: z.array(count) })),
  pairs: z.array(
    z.object({
      year: count,
      earlier: report,
      later: report,
      outcomes: z.array(outcomeShape),
      tasks: z.object({ reported_done: count, going_on: count, said_again: count, not_mentioned: count }),
      vanished: z.array(text),
      findings: z.array(
        z.object({
          rule: text,
          severity: z.enum(['error', 'warning', 'note']),
          message: text,
          arithmetic: z.nullable(text),
        }),
      ),
    }),
  ),
})

const tasksShape: Shape<Page<TaskOutcome>> = pageOf(
  z.object({ promise: quote, task: z.nullable(text), status, sentence: z.nullable(quote), likeness: count }),
)

/** The targets of a place over its years; of the place with most reports in a row where none is named. */
export function useFulfilment(place: string) {
  return useQuery({
    queryKey: ['fulfilment', place],
    queryFn: ({ signal }) => ask(fulfilmentShape, '/fulfilment', { place }, signal),
    placeholderData: previous => previous,
  })
}

/** Which tasks of a report; empty strings do not narrow. */
export interface TaskFilter {
  readonly place: string
  readonly year: number
  readonly status: string
}

/** Tasks at a time. */
const TASKS_PER_PAGE = 40

/** Tasks of a report followed into the next, page by page. */
export function useTaskOutcomes({ place, year, status }: TaskFilter) {
  return useInfiniteQuery({
    queryKey: ['fulfilment', 'tasks', place, year, status],
    queryFn: ({ pageParam, signal }) =>
      ask(tasksShape, '/fulfilment/tasks', { place, year, status, cursor: pageParam, limit: TASKS_PER_PAGE }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
}

/** Address of the targets of a place as CSV. */
export const fulfilmentCsv = (place: string): string => address('/fulfilment.csv', { place, bom: true })

import { useQuery } from '@tanstack/react-query'
import type { ComparisonRow, Excluded, Outcome, ReviewSentence, ScoreRank, VerdictRule } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask } from './request.ts'
import type { Shape } from './shapes.ts'

/** What a page shows of one verdict (判定). */
export interface ShownVerdict {
  readonly outcome: Outcome
  readonly rule: Pick<VerdictRule, 'name' | 'met' | 'near' | 'source'> | null
  readonly aim: string | null
  readonly result: {
    readonly value: string | null
    readonly source: string
    readonly day: string
    readonly isProven: boolean
  } | null
  readonly gap: string | null
  readonly completion: string | null
  readonly isProvisional: boolean
  readonly notes: readonly string[]
}

/** A target with its verdicts under both aims. */
export interface JudgedRow {
  readonly targetId: string
  readonly text: string
  readonly leadUnit: string
  readonly verdicts: {
    readonly original: ShownVerdict | null
    readonly current: ShownVerdict | null
    readonly overall: Outcome
    readonly note: string
  }
}

/** A layer of a score with what gave its points. */
export interface ShownLayer {
  readonly points: string
  readonly of: string
  readonly percent: string | null
  readonly lines: readonly ShownLine[]
}

/** What gave how many points by which rule. */
export interface ShownLine {
  readonly subject: string
  readonly points: string
  readonly rules: readonly { readonly words: string; readonly source: string }[]
  readonly rank?: ScoreRank | undefined
}

/** Additions and deductions (加减分) under one profile; what nobody approved does not count. */
export interface ShownAdjustments {
  readonly profile: string
  readonly name: string
  readonly points: string
  readonly lines: readonly ShownLine[]
  readonly proposed: readonly { readonly key: string; readonly evidence: string }[]
}

/** Scores of a unit; its layers are never added up. */
export interface UnitScore {
  readonly unit: string
  readonly outcome: ShownLayer & { readonly excluded: readonly Excluded[] }
  readonly process: ShownLayer
  readonly adjustments: readonly ShownAdjustments[]
  /** Titles of the matters that lines name by id. */
  readonly matters: readonly { readonly id: string; readonly title: string }[]
  /** Tasks and months of reports that lines name by id. */
  readonly reports: readonly { readonly id: string; readonly text: string; readonly month: string }[]
}

/** The draft of the next review. */
export interface ShownReview {
  readonly sentences: readonly ReviewSentence[]
  readonly stated: number
  readonly explained: number
  readonly withheld: number
}

const text = z.string()
const count = z.number()
const maybe = z.nullable(text)
const outcome = z.enum(['met', 'exceeded', 'nearly', 'missed', 'adjusted', 'pending', 'unverifiable'])

const verdict: Shape<ShownVerdict> = z.object({
  outcome,
  rule: z.nullable(z.object({ name: text, met: text, near: text, source: text })),
  aim: maybe,
  result: z.nullable(z.object({ value: maybe, source: text, day: text, isProven: z.boolean() })),
  gap: maybe,
  completion: maybe,
  isProvisional: z.boolean(),
  notes: z.array(text),
})

const judgedShape: Shape<JudgedRow> = z.object({
  targetId: text,
  text,
  leadUnit: text,
  verdicts: z.object({ original: z.nullable(verdict), current: z.nullable(verdict), overall: outcome, note: text }),
})

const scoreRank: Shape<ScoreRank> = z.object({
  rank: count,
  of: count,
  source: z.nullable(z.object({ body: text, document: text, day: text })),
})

const lines = z.array(
  z.object({
    subject: text,
    points: text,
    rules: z.array(z.object({ words: text, source: text })),
    rank: z.optional(scoreRank),
  }),
)
const layer = { points: text, of: text, percent: maybe, lines }

const scoreShape: Shape<UnitScore> = z.object({
  unit: text,
  outcome: z.object({
    ...layer,
    excluded: z.array(
      z.object({
        targetId: text,
        reason: z.enum(['pending', 'unverifiable', 'adjusted', 'no_rank', 'no_rule']),
      }),
    ),
  }),
  process: z.object(layer),
  adjustments: z.array(
    z.object({
      profile: text,
      name: text,
      points: text,
      lines,
      proposed: z.array(z.object({ key: text, evidence: text })),
    }),
  ),
  matters: z.array(z.object({ id: text, title: text })),
  reports: z.array(z.object({ id: text, text, month: text })),
})

const comparisonShape: Shape<ComparisonRow> = z.object({
  number: count,
  targetId: text,
  text,
  original: text,
  current: text,
  result: text,
  outcome: text,
  leadUnit: text,
  note: text,
})

const reviewShape: Shape<ShownReview> = z.object({
  sentences: z.array(
    z.object({
      targetId: text,
      status: z.enum(['stated', 'explained', 'withheld']),
      text,
      promise: text,
      evidence: z.nullable(z.object({ source: text, day: text, reportIds: z.array(text) })),
    }),
  ),
  stated: count,
  explained: count,
  withheld: count,
})

const pathOf = (document: string, what: string): string => `/documents/${encodeURIComponent(document)}/${what}`

/** Verdicts on every target of a table (年终评定). */
export function useVerdicts(document: string) {
  return useQuery({
    queryKey: ['year-end', document, 'verdicts'],
    queryFn: ({ signal }) => ask(z.array(judgedShape), pathOf(document, 'verdicts'), {}, signal),
  })
}

/** Scores by unit under a profile (考核得分). */
export function useScores(document: string, profile: string) {
  return useQuery({
    queryKey: ['year-end', document, 'scores', profile],
    queryFn: ({ signal }) => ask(z.array(scoreShape), pathOf(document, 'scores'), { profile }, signal),
    placeholderData: previous => previous,
  })
}

/** Target against result, one row a target (对照表). */
export function useComparison(document: string) {
  return useQuery({
    queryKey: ['year-end', document, 'comparison'],
    queryFn: ({ signal }) => ask(z.array(comparisonShape), pathOf(document, 'comparison'), {}, signal),
  })
}

/** The draft of the next year's review (回顾草稿). */
export function useReview(document: string) {
  return useQuery({
    queryKey: ['year-end', document, 'review'],
    queryFn: ({ signal }) => ask(reviewShape, pathOf(document, 'review'), {}, signal),
  })
}

/** Addresses of the two papers as .docx. */
export const comparisonDocx = (document: string): string => address(pathOf(document, 'comparison.docx'))
export const reviewDocx = (document: string): string => address(pathOf(document, 'review.docx'))

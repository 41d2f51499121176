import type { OutcomeVerdict, SeriesRow, SeriesStatus, SeriesVerdict, TaskStatus } from 'duban-core'
import { z } from 'zod'
import { FigureSchema, storable, TargetSchema } from './schema.ts'
import { paging, shortText } from './schema-office.ts'

type Names<Union extends string> = { readonly [Name in Union]: Name }

const verdicts: Names<OutcomeVerdict> = {
  met: 'met',
  exceeded: 'exceeded',
  nearly: 'nearly',
  missed: 'missed',
  not_comparable: 'not_comparable',
  silent: 'silent',
  not_due: 'not_due',
  unknown: 'unknown',
}
const statuses: Names<TaskStatus> = {
  reported_done: 'reported_done',
  going_on: 'going_on',
  said_again: 'said_again',
  not_mentioned: 'not_mentioned',
}
const seriesVerdicts: Names<SeriesVerdict> = {
  confirmed: 'confirmed',
  rounding: 'rounding',
  revised: 'revised',
  contradicted: 'contradicted',
  rank_contradicted: 'rank_contradicted',
}
const finality: Names<SeriesStatus> = { 预计: '预计', 初步核算: '初步核算', 最终核实: '最终核实' }

const quote = z.object({ start: z.int(), end: z.int(), text: z.string() })
const year = z.coerce.number().int().min(1900).max(2200)

export const FulfilmentQuery = z.strictObject({
  place: shortText.optional().describe('As `places` names it; without it the place with most reports in a row'),
})

export const FulfilmentCsvQuery = FulfilmentQuery.extend({ bom: z.enum(['true', 'false']).optional() })

export const FulfilmentTasksQuery = z.strictObject({
  place: shortText,
  year: year.describe('Year of the report that promised'),
  status: z.enum(statuses).optional(),
  q: shortText.optional(),
  ...paging,
})

const ReportSchema = z.object({ id: z.string(), name: z.string(), title: z.string(), year: z.int() })

/** What became of a target. */
export const OutcomeSchema = z.object({
  line: z.string().describe('The same for the targets of all years that are of one thing'),
  target: TargetSchema,
  promise: quote.describe('The sentence of the earlier report'),
  verdict: z.enum(verdicts),
  rule: z.string(),
  ruleName: z.string(),
  reason: z.string(),
  answer: FigureSchema.nullable(),
  sentence: quote.nullable().describe('The sentence of the later report'),
  arithmetic: z.string().nullable(),
  likeness: z.number(),
})

const ContradictionSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  arithmetic: z.string().nullable(),
})

export const FulfilmentSchema = z.object({
  place: z.string().describe('Empty where no place has two reports in a row'),
  places: z.array(z.object({ place: z.string(), years: z.array(z.int()) })),
  pairs: z.array(
    z.object({
      year: z.int(),
      earlier: ReportSchema,
      later: ReportSchema,
      outcomes: z.array(OutcomeSchema),
      tasks: z.record(z.enum(statuses), z.int()),
      vanished: z.array(z.string()).readonly(),
      findings: z.array(ContradictionSchema).describe('Where the two reports contradict each other'),
    }),
  ),
})

export const TaskOutcomeSchema = z.object({
  promise: quote,
  task: z.string().nullable(),
  status: z.enum(statuses),
  sentence: quote.nullable(),
  likeness: z.number(),
})

const SeriesRowSchema = z.object({
  indicator: z.string(),
  kind: FigureSchema.shape.kind,
  basis: FigureSchema.shape.basis,
  place: z.string(),
  period: z.string(),
  value: z.string(),
  unit: z.string(),
  status: z.enum(finality),
  rank: z.int().nullable(),
  rankScope: z.string(),
  source: z.string(),
}) satisfies z.ZodType<SeriesRow>

export const StoredSeriesSchema = SeriesRowSchema.extend({ tableId: z.string() })

export const SeriesTableSchema = z.object({
  id: z.string(),
  name: z.string(),
  rows: z.int(),
  importedAt: z.string(),
  importedBy: z.string(),
})

export const SeriesQuery = z.strictObject({
  table: shortText.optional(),
  indicator: shortText.optional().describe('Part of its name'),
  place: shortText.optional(),
  period: storable.regex(/^\d{4}$/).optional(),
  ...paging,
})

export const AgainstSeriesSchema = z.object({
  counts: z.record(z.enum(seriesVerdicts), z.int()),
  items: z.array(
    z.object({
      figure: FigureSchema,
      verdict: z.enum(seriesVerdicts),
      row: SeriesRowSchema,
      arithmetic: z.string(),
      reason: z.string(),
    }),
  ),
})

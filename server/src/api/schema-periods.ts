import { z } from 'zod'
import { pageOf } from './schema.ts'
import { longText, month, paging, shortText } from './schema-office.ts'
import { list } from './schema-supervision.ts'

export const PeriodBody = z.strictObject({
  document: shortText,
  month,
  earlyReason: longText.trim().default('').describe('Why the month is closed before it is over; needed while it runs'),
})
export const ClosedSchema = z.object({
  document: z.string(),
  month: z.string(),
  asOf: z.string(),
  rows: z.int(),
  locked: z.int().describe('Accepted reports that are locked now'),
})
export const PeriodSchema = z.object({
  documentId: z.string(),
  month: z.string(),
  asOf: z.string(),
  closedAt: z.string(),
})
export const PeriodsQuery = z.strictObject({ document: shortText.optional() })
export const PeriodParams = z.object({ id: shortText, month })
export const FrozenSchema = PeriodSchema.extend({ rows: list(z.unknown()).describe('Standings as they were frozen') })

export const BulletinBody = z.strictObject({
  document: shortText,
  month,
  series: shortText.default('政务督查'),
  office: shortText.default('市政府督查室'),
  title: shortText.min(1),
  to: z.array(shortText).max(100).default([]),
  method: shortText.default(''),
  demands: z.array(longText).max(20).default([]),
})
export const BulletinParams = z.object({
  year: z.coerce.number().int().min(1900).max(2200),
  number: z.coerce.number().int().min(1).max(10_000),
})
export const BulletinSchema = z.object({
  year: z.int(),
  number: z.int(),
  documentId: z.string(),
  month: z.string(),
  record: z.unknown().describe('Sections of pieces: words, and numbers each with how many rows it was made from'),
  text: z.string(),
})
export const BulletinListSchema = list(
  z.object({
    year: z.int(),
    number: z.int(),
    documentId: z.string(),
    month: z.string(),
    title: z.string(),
    day: z.string(),
  }),
)
export const PreviewSchema = z.object({
  record: z.unknown(),
  text: z.string(),
  flaws: list(z.unknown()),
  origins: list(list(z.string())).describe('Ids of the rows behind each number, in the order of the text'),
  annex: list(z.unknown()),
})

export const AnnexQuery = z.strictObject({
  of: z.coerce.number().int().min(1).max(100_000).optional().describe('Place of a number in the text, from 1'),
  ...paging,
})
export const AnnexSchema = pageOf(
  z.object({ place: z.int(), bucket: z.string(), row: z.unknown().describe('The row as it was frozen') }),
).extend({
  ids: list(z.string()).nullable().describe('Ids behind the number, those too that are no row: a unit that is late'),
})

export const ComparisonSchema = list(
  z.object({
    number: z.int(),
    targetId: z.string(),
    text: z.string(),
    original: z.string(),
    current: z.string(),
    result: z.string(),
    outcome: z.string(),
    leadUnit: z.string(),
    note: z.string(),
  }),
)
export const VerdictsSchema = list(
  z.object({ targetId: z.string(), text: z.string(), leadUnit: z.string(), verdicts: z.unknown() }),
)
export const ReviewSchema = z.object({
  sentences: list(z.unknown()).describe('One a promise, each with its evidence'),
  stated: z.int(),
  explained: z.int(),
  withheld: z.int(),
})
export const ScoresQuery = z.strictObject({ profile: shortText.default('hit') })
export const ScoresSchema = list(
  z.object({
    unit: z.string(),
    outcome: z.unknown(),
    process: z.unknown(),
    adjustments: list(
      z.object({
        profile: z.string(),
        name: z.string(),
        points: z.string(),
        lines: list(z.unknown()),
        proposed: list(z.object({ key: z.string(), evidence: z.string() })),
      }),
    ),
    matters: list(z.object({ id: z.string(), title: z.string() })),
    reports: list(z.object({ id: z.string(), text: z.string(), month: z.string() })),
  }),
)

import type { Basis, Comparator, Figure, FigureKind, Modality, Target, TargetReference, Task, Trust } from 'duban-core'
import { z } from 'zod'
import { isStorable } from '../store/page.ts'

/** Names as they are sent, tied to core's union: a name missing here does not compile. */
type Names<Union extends string> = { readonly [Name in Union]: Name }

const kinds: Names<FigureKind> = {
  level: 'level',
  rate: 'rate',
  growth: 'growth',
  change: 'change',
  point_change: 'point_change',
  rank: 'rank',
  multiple: 'multiple',
  ratio: 'ratio',
}
const comparators: Names<Comparator> = { eq: 'eq', ge: 'ge', le: 'le', about: 'about', between: 'between' }
const modalities: Names<Modality> = { achieved: 'achieved', expected: 'expected', target: 'target', other: 'other' }
const bases: Names<Basis> = {
  yoy: 'yoy',
  annual_average: 'annual_average',
  cumulative: 'cumulative',
  against_place: 'against_place',
  '': '',
}
const trusts: Names<Trust> = { sound: 'sound', copy: 'copy', doubtful: 'doubtful' }
const references: Names<TargetReference> = {
  economic_growth: 'economic_growth',
  assigned: 'assigned',
  last_year: 'last_year',
  upper_level_average: 'upper_level_average',
  direction: 'direction',
}

const offset = z.int().nonnegative()
const span = { start: offset, end: offset }
const quote = { ...span, text: z.string() }
const FigureValue = z.union([z.string(), z.tuple([z.string(), z.string()]).readonly()])
const Region = z.string().describe('Empty for the place that reports')
const Period = z.string().describe('`2023`, `2021-2025` or empty')

/** 数据. */
export const FigureSchema = z.object({
  id: z.string(),
  ...quote,
  value: FigureValue.describe('A decimal as exact as printed, or a pair for a range'),
  unit: z.string(),
  kind: z.enum(kinds),
  comparator: z.enum(comparators),
  modality: z.enum(modalities),
  indicator: z.string(),
  indicatorSpan: z.object(span).nullable(),
  indicatorId: z.string(),
  period: Period,
  region: Region,
  basis: z.enum(bases),
  cues: z.array(z.object(quote)).readonly(),
  section: z.string(),
  copyOf: z.string().nullable(),
  trust: z.enum(trusts),
}) satisfies z.ZodType<Figure>

/** 目标. */
export const TargetSchema = z.object({
  id: z.string(),
  ...quote,
  indicator: z.string(),
  indicatorId: z.string(),
  comparator: z.enum(comparators),
  value: FigureValue.nullable(),
  unit: z.string(),
  reference: z.enum(references).nullable(),
  tier: z.enum(['floor', 'stretch']).nullable(),
  headline: z.boolean(),
  period: Period,
  region: Region,
  figure: z.string().nullable(),
}) satisfies z.ZodType<Target>

/** 任务. */
export const TaskSchema = z.object({
  id: z.string(),
  ...quote,
  action: z.string(),
  object: z.string(),
  deadline: z.string(),
  measurable: z.boolean(),
  figures: z.array(z.string()).readonly(),
  regions: z.array(z.string()).readonly(),
  section: z.string(),
  leadUnits: z.array(z.object({ unit: z.string(), why: z.string() })).readonly(),
}) satisfies z.ZodType<Task>

const records = z.array(z.looseObject({ id: z.string() }))

/** The whole reading with its text and ledger; DESIGN of the object: docs/reference/api.md. */
export const ReadingSchema = z.looseObject({
  document: z.looseObject({ name: z.string(), sha256: z.string(), characters: z.int() }),
  text: z.string(),
  sections: records,
  damage: records,
  figures: z.array(FigureSchema),
  targets: z.array(TargetSchema),
  tasks: z.array(TaskSchema),
  ledger: records,
  findings: records,
})

/** A document in the list. */
export const DocumentSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  issuer: z.string(),
  place: z.string(),
  year: z.int().nullable(),
  date: z.string(),
  format: z.string(),
  encoding: z.string(),
  sha256: z.string(),
  characters: z.int(),
  counts: z.object({
    figures: z.int(),
    targets: z.int(),
    tasks: z.int(),
    findings: z.int().describe('Errors and warnings'),
    errors: z.int().nullable().describe('Errors among them; null for reports imported before they were counted apart'),
    damage: z.int(),
  }),
  importedAt: z.iso.datetime(),
  family: z.string().describe('Id of version 1, which all versions have in common'),
  version: z.int(),
  isCurrent: z.boolean().describe('Whether lists over all documents take this version'),
  made: z.enum(['import', 'repair', 'join']),
  basedOn: z.string().nullable().describe('The version that was repaired'),
})
export type DocumentSummary = z.infer<typeof DocumentSummarySchema>

/** RFC 9457. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})
export type Problem = z.infer<typeof ProblemSchema>

/** A report that was taken in, or of an archive what became of each file in it. */
export const UploadedSchema = z.union([
  DocumentSummarySchema,
  z.object({
    items: z.array(
      z.object({
        name: z.string().describe('In the archive'),
        isNew: z.boolean(),
        document: DocumentSummarySchema.nullable(),
        problem: ProblemSchema.nullable(),
      }),
    ),
  }),
])

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page; null at the end'),
    total: z.int(),
  })

/** What every record in a list over documents says of its document. */
export const ofDocument = {
  documentId: z.string(),
  documentName: z.string(),
  place: z.string(),
  year: z.int().nullable(),
}

const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional()
/** Text that the store can keep. */
export const storable = z.string().refine(isStorable, 'must not hold NUL')
const words = storable.max(200).optional()
const paging = {
  cursor: z.string().max(2000).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
}
/** Order of a list. */
export const sorting = { sort: z.string().max(40).optional().describe('A field, or `-field` downwards') }

export const DocumentsQuery = z.strictObject({ q: words, ...paging })

const figureFilter = {
  document: words,
  q: words,
  kind: z.enum(kinds).optional(),
  modality: z.enum(modalities).optional(),
  comparator: z.enum(comparators).optional(),
  period: words,
  headline: flag,
  ...sorting,
}
export const FiguresQuery = z.strictObject({ ...figureFilter, ...paging })

/** Options of every CSV. */
export const csvOptions = { bom: flag.describe('Put a byte order mark first, for Excel') }
export const FiguresCsvQuery = z.strictObject({ ...figureFilter, ...csvOptions })

const targetFilter = {
  document: words,
  q: words,
  comparator: z.enum(comparators).optional(),
  period: words,
  headline: flag,
  ...sorting,
}
export const TargetsQuery = z.strictObject({ ...targetFilter, ...paging })
export const TargetsCsvQuery = z.strictObject({ ...targetFilter, ...csvOptions })

const taskFilter = {
  document: words,
  q: words,
  measurable: flag,
  deadline: flag.describe('Whether a time limit is named'),
  ...sorting,
}
export const TasksQuery = z.strictObject({ ...taskFilter, ...paging })
export const TasksCsvQuery = z.strictObject({ ...taskFilter, ...csvOptions })

export const IndicatorsQuery = z.strictObject({ q: words.describe('Found in name, aliases and id'), ...paging })
export const IndicatorParams = z.object({ id: storable.max(64) })
export const PointsQuery = z.strictObject({
  place: words.describe('As `places` of the answer names it'),
  kind: z.enum(kinds).optional(),
})

export const DocumentParams = z.object({ id: storable.max(64) })

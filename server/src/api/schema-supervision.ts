import { type BreakdownField, breakdownColumns, type Rhythm, rhythms } from 'duban-core'
import { z } from 'zod'
import { sorting } from './schema.ts'
import { ActorSchema, day, decimalText, longText, paging, shortText } from './schema-office.ts'
import { AuthorityBody, PublishedRankSchema } from './schema-published.ts'

const COLOURS = ['red', 'yellow', 'green', 'blue', 'grey'] as const
const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional()
/** A list that is only read. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const count = z.int().nonnegative()

export const DocumentParams = z.object({ id: shortText })

const tableSettings = {
  rhythm: z
    .enum(rhythms as [Rhythm, ...Rhythm[]])
    .optional()
    .describe('How often units report: `monthly`, `quarterly`, or on the months of their `nodes`; `monthly`'),
  ladder: shortText.optional().describe('Rules of the supervision ladder; `default`'),
  lagMonths: z.int().min(0).max(3).optional().describe('How many months late data may be; 1, by the quarter 3'),
  dueDay: z.int().min(1).max(28).optional().describe('Day of the next month on which reports are due; 5'),
}

/** What of a table may be set anew while its units report. */
export const TableSettingsBody = z.strictObject(tableSettings)

export const DraftBody = z
  .strictObject({
    year: z.int().min(1900).max(2200).optional(),
    level: z.enum(['nation', 'province', 'city', 'county', 'town']).optional(),
    profile: shortText.optional().describe('Profile of lights; `default` where none is given'),
    ...tableSettings,
  })
  .optional()

export const BreakdownSchema = z.object({
  documentId: z.string(),
  year: z.int(),
  level: z.string(),
  isIssued: z.boolean(),
  profile: z.string(),
  lagMonths: z.int(),
  dueDay: z.int(),
  rhythm: z.string(),
  ladder: z.string(),
  version: z.int(),
})

export const TableSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  title: z.string(),
  place: z.string(),
  year: z.int(),
  isIssued: z.boolean(),
})

/** How a task stands; the parts of a light are those of core’s `Light`. */
export const StandingSchema = z.object({
  colour: z.enum(COLOURS),
  freshness: z.object({ level: z.string(), days: z.int().nullable(), reportId: z.string().nullable() }),
  targets: list(
    z.object({
      targetId: z.string().nullable(),
      state: z.string().nullable().describe('awaiting, original, revised, cancelled'),
      colour: z.enum(COLOURS),
      label: z.string(),
      why: z.string().describe('The reason in one sentence: rule, inputs, distance to the next colour'),
      month: z.string().nullable().describe('The month of the value that was judged'),
      value: z.string().nullable(),
      quality: z.string().nullable(),
      light: z.unknown().optional().describe('One assignment only: rule, inputs, distance to the next colours'),
      pace: z.unknown().optional().describe('One assignment only'),
      judged: z
        .unknown()
        .optional()
        .describe('One assignment only: reported, computed, verified, and what a correction replaced'),
      remarks: z.unknown().optional().describe('One assignment only: what the data is worth, check by check'),
    }),
  ),
})

/** A task of a breakdown table, as followed. `row` is core’s `BreakdownRow`: its words, targets, units, nodes and place in the report. */
export const AssignmentSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  ordinal: z.int(),
  version: z.int(),
  isIssued: z.boolean(),
  leadUnit: z.string().describe('Id of the lead unit, empty where none is known'),
  row: z.unknown(),
  standing: StandingSchema.nullable(),
  duty: z
    .object({
      post: z.string(),
      on: z.string(),
      holders: list(z.object({ unitId: z.string(), person: z.string() })),
    })
    .optional()
    .describe('One assignment only: who holds the post of the leader in charge on the day; duty follows the post'),
  linked: z
    .object({
      livelihood: list(z.object({ id: z.string(), year: z.int(), number: z.int(), name: z.string() })),
      projects: list(z.object({ id: z.string(), name: z.string() })),
    })
    .optional()
    .describe('One assignment only: livelihood items and projects that name it'),
  ranks: list(PublishedRankSchema).optional().describe('One assignment only: ranks that were published, by month'),
})

const assignmentFilter = {
  document: shortText.optional(),
  unit: shortText.optional().describe('Id, name or alias of a unit that leads or shares'),
  lead: shortText.optional().describe('Id of the unit that leads; `-` for tasks without a known one'),
  leader: shortText.optional().describe('Post of the leader in charge; `-` for tasks without'),
  light: z.enum(COLOURS).optional(),
  chapter: shortText.optional(),
  part: z.enum(['targets', 'tasks']).optional(),
  kind: z.enum(['quantitative', 'qualitative']).optional(),
  q: shortText.optional(),
  status: z.enum(['draft', 'issued']).optional(),
  dueBefore: day.optional(),
  asOf: day.optional().describe('Day that lights are of; today'),
  profile: shortText.optional(),
}

export const AssignmentsQuery = z.strictObject({ ...assignmentFilter, ...sorting, ...paging })

export const GroupsQuery = z.strictObject({
  by: z.enum(['chapter', 'unit', 'leader', 'light']).describe('`unit` is the one that leads'),
  ...assignmentFilter,
})

export const GroupsSchema = z.object({
  asOf: z.string(),
  profile: z.string(),
  total: z.int(),
  colours: z.record(z.string(), z.int()).describe('Drafts have no light: their colour is the empty text'),
  groups: list(
    z.object({
      key: z.string().describe('What the filter of that name takes; empty for tasks without'),
      name: z.string(),
      total: z.int(),
      colours: z.record(z.string(), z.int()),
    }),
  ),
})

const expectedValue = z.object({ month: z.string(), value: z.string().nullable() })

export const HistorySchema = z.object({
  targets: list(
    z.object({
      targetId: z.string().nullable(),
      versions: z.unknown(),
      lights: list(z.unknown()),
      curve: z.string().describe('linear, nodes, seasonal, growth, end, cap, hold, milestone'),
      line: list(expectedValue).describe('What the end of each month asks, in the target’s unit'),
      firstLine: list(expectedValue).nullable().describe('The same under the first aim, where it was revised'),
      averages: list(z.object({ month: z.string(), value: z.string() })).describe(
        'What the level above averages by month, as given last; for a target that is held against it',
      ),
    }),
  ),
})

const leadUnits = z.array(z.strictObject({ unit: shortText.min(1), why: shortText.default('人工指定') })).max(20)

const isPositive = (text: string): boolean => Number(text) > 0

/** 序时进度: a factor, or earlier years for a course by season. */
const pace = z.strictObject({
  factor: decimalText
    .refine(isPositive, 'must be above zero')
    .nullable()
    .default(null)
    .describe('1.2 presses for 120 %'),
  earlierYears: z
    .array(
      z.strictObject({
        year: z.int().min(1900).max(2200),
        cumulative: z.array(decimalText).length(12).describe('What had gathered by the end of each month'),
      }),
    )
    .max(20)
    .refine(
      years => years.every(({ cumulative }) => isPositive(cumulative[11] ?? '')),
      'a whole year must be above zero',
    )
    .default([]),
})

/** Cells that may be written; its place in the report may not. */
export const EditBody = z.strictObject({
  text: longText.min(1).optional(),
  category: shortText.optional(),
  kind: z.enum(['quantitative', 'qualitative']).optional(),
  lead: leadUnits.optional(),
  coUnits: z.array(shortText.min(1)).max(100).optional(),
  leaderPost: shortText.optional(),
  deadline: z.strictObject({ text: shortText, day: day.nullable() }).optional(),
  nodes: z
    .array(z.strictObject({ id: shortText.min(1), by: day, text: shortText, share: decimalText.nullable() }))
    .max(100)
    .optional(),
  pace: pace.optional(),
  links: z.array(shortText).max(100).optional(),
  note: longText.optional(),
})

export const BulkBody = z.strictObject({
  assignments: z
    .array(z.strictObject({ id: shortText, version: z.int().positive() }))
    .min(1)
    .max(1000),
  edit: EditBody,
})

export const ArrangeBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('split'),
    row: shortText,
    cuts: z.array(count).min(1).max(50).describe('Offsets in the text of the report'),
    texts: z.array(longText).max(51).optional(),
  }),
  z.strictObject({ kind: z.literal('merge'), rows: z.array(shortText).min(2).max(50) }),
  z.strictObject({ kind: z.literal('move'), row: shortText, index: count }),
])

const FIELDS = breakdownColumns.map(column => column.field) as [BreakdownField, ...BreakdownField[]]
const fields = z
  .string()
  .transform(text => text.split(','))
  .pipe(z.array(z.enum(FIELDS)).min(1))
  .optional()
  .describe(`Columns in order: ${FIELDS.join(', ')}`)

export const XlsxQuery = z.strictObject({ columns: fields })
export const DocxQuery = z.strictObject({ columns: fields, layout: z.enum(['table', 'numbered']).default('table') })

export const TableImportQuery = z.strictObject({
  apply: flag.describe('Take the changes over; without it only what they would be is told'),
})

export const ReconciliationSchema = z.object({
  applied: z.boolean(),
  changes: list(z.object({ rowId: z.string(), line: z.int(), field: z.string(), from: z.string(), to: z.string() })),
  unread: list(
    z.object({ line: z.int(), field: z.string().nullable(), text: z.string(), reason: z.string() }),
  ).describe('What could not be read, and why; those rows keep what they had'),
  absent: list(z.string()).describe('Rows that the file no longer has: kept'),
  isReordered: z.boolean(),
  unknownHeadings: list(z.string()),
})

const aim = z.strictObject({
  form: z.enum([
    'floor',
    'above',
    'ceiling',
    'below',
    'centre',
    'range',
    'hold',
    'positive',
    'nonnegative',
    'economic_growth',
    'upper_level_average',
    'assigned',
    'rank',
    'milestone',
    'direction',
  ]),
  value: decimalText.nullable(),
  high: decimalText.nullable().default(null),
  unit: shortText,
})

export const RevisionBody = z.strictObject({
  targetId: shortText,
  kind: z.enum(['issued', 'adjusted', 'cancelled']),
  authority: AuthorityBody,
  reason: longText,
  to: aim.nullable(),
})
export const RevisionSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: ActorSchema,
  from: z.unknown(),
  ...RevisionBody.shape,
})

import { type Rhythm, rhythms } from 'duban-core'
import { z } from 'zod'
import { month, paging, shortText } from './schema-office.ts'
import { ReportSchema } from './schema-reports.ts'
import { list } from './schema-supervision.ts'

const TableMonthsSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  title: z.string(),
  year: z.int(),
  rhythm: z.enum(rhythms as [Rhythm, ...Rhythm[]]).describe('How often units report'),
  month: z.string().nullable().describe('The month that units report on now; null where none is open'),
  months: list(
    z.object({
      month: z.string(),
      dueOn: z.string(),
      isClosed: z.boolean(),
      isAsked: z.boolean().describe('Reports are due for it, by the rhythm of the table'),
    }),
  ),
})

export const ReportingQuery = z.strictObject({
  unit: shortText.optional().describe('Id, name or alias; the caller’s own unit where none is given'),
  document: shortText.optional().describe('The table; the latest year’s where none is given'),
  month: month.optional().describe('The month that is reported on now where none is given'),
})

const ItemSchema = z.object({
  assignmentId: z.string(),
  targetId: z.string().nullable(),
  text: z.string(),
  label: z.string().describe('Words of the target, or empty'),
  unit: z.string().describe('Unit of the value'),
  duty: z.enum(['lead', 'share']),
  colour: z.enum(['red', 'yellow', 'green', 'blue', 'grey']),
  why: z.string(),
  isState: z.boolean().describe('It is done once something stands: a day may be reported'),
  nodes: list(z.object({ id: z.string(), by: z.string(), text: z.string() })),
  isOwed: z
    .boolean()
    .describe('The unit leads it, it is not done, and nothing was handed in for a month that is asked for'),
  current: ReportSchema.nullable().describe('The last report of the month'),
  last: ReportSchema.nullable().describe('The last report of an earlier month'),
})

export const ReportingSchema = z.object({
  today: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  tables: list(TableMonthsSchema),
  documentId: z.string().describe('The table that is shown, or empty'),
  month: z.string().nullable(),
  dueOn: z.string().nullable(),
  isClosed: z.boolean(),
  items: list(ItemSchema),
})

export const TimelinessQuery = z.strictObject({
  unit: shortText.optional(),
  document: shortText.optional(),
  month: month.optional().describe('Every month that has begun where none is given'),
})

export const TimelinessSchema = z.object({
  today: z.string(),
  tables: list(TableMonthsSchema),
  rows: list(
    z.object({
      documentId: z.string(),
      month: z.string(),
      dueOn: z.string(),
      isClosed: z.boolean(),
      unit: z.string(),
      name: z.string(),
      asked: z.int().describe('Tasks that it leads, that are not done and of which a report is due'),
      onTime: z.int(),
      late: z.int(),
      missing: z.int().describe('Nothing handed in so far'),
    }),
  ),
})

export const ReviewsQuery = z.strictObject({ unit: shortText.optional(), month: month.optional(), ...paging })

export const ReviewSchema = z.object({
  report: ReportSchema,
  text: z.string().describe('Words of the task'),
  label: z.string().describe('Words of the target, or empty'),
  unit: z.string().describe('Unit of the value'),
  leadUnit: z.string(),
  unitName: z.string().describe('The unit that reports'),
  last: z.object({ month: z.string(), value: z.string().nullable(), progress: z.string() }).nullable(),
  corrected: z.string().nullable().describe('The value of the report that this one corrects'),
  conflicts: z.array(z.enum(['reported_verified', 'reported_computed', 'reported_evidence'])),
})

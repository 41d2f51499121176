import { reportSteps } from 'duban-core'
import { z } from 'zod'
import { ActorSchema, day, decimalText, longText, month, paging, shortText } from './schema-office.ts'

export const ReportBody = z.strictObject({
  targetId: shortText.nullable().default(null),
  nodeId: shortText.nullable().default(null).describe('The node that `doneOn` is of'),
  month,
  progress: longText.default(''),
  problems: longText.default(''),
  next: longText.default(''),
  value: decimalText.nullable().default(null).describe('As reported; amounts gathered since the start of the year'),
  computed: decimalText.nullable().default(null).describe('As worked out from parts'),
  doneOn: day.nullable().default(null),
  corrects: shortText.nullable().default(null).describe('The accepted report that this one corrects'),
})
export const ReportEditBody = z.strictObject({
  nodeId: shortText.nullable().optional(),
  progress: longText.optional(),
  problems: longText.optional(),
  next: longText.optional(),
  value: decimalText.nullable().optional(),
  computed: decimalText.nullable().optional(),
  doneOn: day.nullable().optional(),
})

const STATES = ['draft', 'submitted', 'approved', 'accepted', 'returned', 'locked'] as const

export const ReportSchema = z.object({
  id: z.string(),
  taskId: z.string(),
  targetId: z.string().nullable(),
  nodeId: z.string().nullable(),
  month: z.string(),
  progress: z.string(),
  problems: z.string(),
  next: z.string(),
  value: z.string().nullable(),
  computed: z.string().nullable(),
  doneOn: z.string().nullable(),
  corrects: z.string().nullable(),
  state: z.enum(STATES),
  acceptedAt: z.string().nullable(),
  returnedFor: z.string(),
  submittedAt: z.string().nullable(),
  writtenBy: z.string(),
  unit: z.string(),
  values: z
    .object({ reported: z.string().nullable(), computed: z.string().nullable(), verified: z.string().nullable() })
    .describe('Side by side: 上报值, 计算值, 核实值'),
  evidence: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sha256: z.string(),
      kind: z.string(),
      day: z.string(),
      value: z.string().nullable(),
    }),
  ),
  checks: z.array(
    z.object({
      id: z.string(),
      method: z.string(),
      by: ActorSchema,
      at: z.string(),
      value: z.string().nullable(),
      holds: z.boolean(),
      note: z.string(),
    }),
  ),
  findings: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['empty', 'faked']),
        at: z.string(),
        by: ActorSchema,
        reason: z.string(),
        state: z.enum(['effective', 'proposed', 'rejected', 'invalid']),
        checkId: z.string().optional().describe('The check that found it faked'),
        what: z.enum(['value', 'evidence']).optional().describe('What was false'),
        decision: z
          .object({ approved: z.boolean(), at: z.string(), by: ActorSchema, document: z.string() })
          .nullable()
          .optional()
          .describe('A leader’s: before it a faked report is only proposed for a deduction'),
      }),
    )
    .describe('That it says nothing (没有实质内容) or was faked (弄虚作假)'),
})

export const ReportsQuery = z.strictObject({
  assignment: shortText.optional(),
  unit: shortText.optional(),
  state: z.enum(STATES).optional(),
  month: month.optional(),
  ...paging,
})

/** The steps of a report, from core’s table. */
export const REPORT_STEPS = [...new Set(reportSteps.map(edge => edge.step))]
export const StepBody = z
  .strictObject({
    reason: longText.default(''),
    isEmpty: z.boolean().default(false).describe('With `return`: the report says nothing (没有实质内容)'),
  })
  .optional()

export const EmptyBody = z.strictObject({ reason: longText })
export const FindingDecisionBody = z.strictObject({ of: shortText, approved: z.boolean(), document: shortText })

export const CheckBody = z.strictObject({
  method: z.enum(['documents', 'phone', 'site']),
  value: decimalText.nullable().default(null),
  holds: z.boolean(),
  note: longText.default(''),
  faked: z
    .enum(['value', 'evidence'])
    .nullable()
    .default(null)
    .describe('What was false on purpose (弄虚作假): proposed to a leader'),
})

export const EvidenceFields = z.strictObject({
  kind: z.enum(['document', 'photo', 'statistics', 'contract', 'acceptance', 'other']),
  day,
  value: decimalText.nullable().default(null),
})
export const EvidenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  sha256: z.string(),
  kind: z.string(),
  day: z.string(),
  value: z.string().nullable(),
})

import { rungs, steps, timeLimits } from 'duban-core'
import { z } from 'zod'
import { ActorSchema, day, longText, month, paging, shortText } from './schema-office.ts'
import { list } from './schema-supervision.ts'

const STATES = [
  'none',
  'proposed',
  'filed',
  'assigned',
  'signed',
  'reported',
  'checking',
  'returned',
  'concluded',
  'cleared',
  'archived',
  'declined',
  'withdrawn',
] as const
const PLAN_STATES = ['not_asked', 'awaited', 'missing', 'filed'] as const
const KINDS = timeLimits.map(limit => limit.kind)

/** Names of the steps, from core’s table. */
export const STEP_NAMES = [...new Set(steps.map(({ step }) => step))]

export const MatterSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  assignmentId: z.string(),
  state: z.enum(STATES),
  unit: z.string(),
  deadline: z.string().nullable().describe('As assigned; an extension does not change it'),
})

export const ListedMatterSchema = MatterSchema.extend({
  due: z.string().nullable().describe('The deadline that counts, with granted extensions'),
  workingDaysLeft: z.int().nullable().describe('To it, negative once it is over; null where nothing is owed any more'),
  sheet: z
    .enum(rungs as [string, ...string[]])
    .nullable()
    .describe('The last sheet that was sent'),
  proposed: z
    .object({ rung: z.enum(rungs as [string, ...string[]]), sentence: z.string() })
    .nullable()
    .describe('The sheet that the ladder proposes next, and why'),
  planState: z.enum(PLAN_STATES).describe('Whether its plan of action is asked for and there'),
})

const StageSchema = z.object({
  id: z.string(),
  day: z.string(),
  words: z.string(),
  state: z.enum(['reached', 'overdue', 'next', 'coming']),
  reachedOn: z.string().nullable(),
})

/** How the plan of action stands; the older versions are among the records. */
const PlanSchema = z.object({
  state: z.enum(PLAN_STATES),
  due: z
    .object({ day: z.string(), certain: z.boolean(), limit: z.unknown() })
    .nullable()
    .describe('By the time limit `plan`; null where the matter is to be finished by then'),
  isLate: z.boolean(),
  current: z
    .object({
      id: z.string(),
      at: z.string(),
      by: ActorSchema,
      deadline: z.string().describe('That counted when it was filed'),
      measures: z.string(),
      person: z.string(),
      contact: z.string(),
      stages: list(z.object({ id: z.string(), day: z.string(), words: z.string() })),
    })
    .nullable(),
  stages: list(StageSchema).describe('Of the current version, by day'),
  flaw: z.enum(['no_plan', 'no_stages']).nullable().describe('What the unit is marked down for'),
})

export const MatterFileSchema = ListedMatterSchema.extend({
  today: z.string().describe('The day that everything is worked out on'),
  records: list(z.unknown()).describe('Everything that was said and done, in order, each with its id'),
  events: list(z.unknown()).describe('Steps, in order, with who and when'),
  effective: z.unknown().describe('The deadline that counts, and what each extension did to it'),
  extensions: list(z.unknown()),
  sheets: list(z.unknown()),
  plan: PlanSchema,
  ladder: z.unknown().describe('The sheet that the ladder proposes today, or null'),
  asks: z.unknown().describe('Which sheet the rules ask for, sent or not: rung, rule, inputs, sentence; or null'),
  objections: list(z.unknown()).describe('Each with both clocks and its state'),
  proposals: list(z.unknown()).describe('Each with its state: nothing happens before it is approved'),
  may: list(z.string()).describe('Steps that the caller’s role may take now'),
  suggestedDeadline: z.string().nullable().describe('By the time limit of its kind, were it assigned today'),
})

export const MattersQuery = z.strictObject({
  state: z.enum(STATES).optional(),
  unit: shortText.optional(),
  assignment: shortText.optional(),
  open: z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional(),
  ...paging,
})

export const MatterBody = z.strictObject({
  title: shortText.min(1),
  kind: shortText.describe(`Kind of time limit: ${KINDS.join(', ')}`),
  assignmentId: shortText.default(''),
  reason: longText,
})

export const MatterStepBody = z
  .strictObject({
    reason: longText.optional(),
    authority: longText.optional(),
    unit: shortText.optional(),
    deadline: day.optional(),
    progress: longText.optional(),
    method: shortText.optional(),
    conclusion: longText.optional(),
    evidence: longText.optional(),
  })
  .optional()

export const StepParams = z.object({ id: shortText, step: z.enum(STEP_NAMES as [string, ...string[]]) })

export const PlanBody = z.strictObject({
  measures: longText,
  person: shortText,
  contact: shortText,
  stages: z
    .array(
      z.strictObject({
        id: shortText.optional().describe('Of a stage that an earlier version had, to keep it'),
        day,
        words: shortText,
      }),
    )
    .max(50)
    .default([]),
})
export const PlanStageBody = z.strictObject({ stage: shortText, reachedOn: day, note: longText.default('') })

export const ExtensionBody = z.strictObject({ newDeadline: day, reason: longText, progress: longText })
export const ExtensionDecisionBody = z.strictObject({ of: shortText, granted: z.boolean() })
export const SheetBody = z.strictObject({ rung: z.enum(rungs as [string, ...string[]]) })
export const SheetAnswerBody = z.strictObject({ of: shortText, text: longText.min(1) })
export const ObjectionBody = z.strictObject({ reason: longText.min(1) })
export const ObjectionReviewBody = z.strictObject({ of: shortText, upheld: z.boolean(), reason: longText.min(1) })
export const ProposalBody = z.strictObject({
  proposal: z.enum(['praise', 'incentive', 'criticism', 'interview', 'accountability', 'faked']),
  about: shortText.min(1),
  reason: longText.min(1),
  evidence: z.array(shortText).max(100),
})
export const ProposalDecisionBody = z.strictObject({ of: shortText, approved: z.boolean(), document: shortText })

export const RemarkSchema = z.object({ id: z.string() })

export const AwaitedDecisionSchema = z.object({
  kind: z.enum(['filing', 'extension', 'proposal', 'objection', 'red_sheet', 'faked']),
  matterId: z.string().nullable().describe('Null for a finding on a report'),
  assignmentId: z.string().nullable().describe('Of the report that a finding is on, else null'),
  title: z.string(),
  unit: z.string(),
  of: z.string().nullable().describe('The record that is decided on; null where the matter itself is'),
  since: z.string(),
  asks: z.string().describe('The later day, the kind of proposal or of sheet'),
  reason: z.string(),
  before: z.string().nullable().describe('The day on or before which a later day must be granted to count'),
})

export const RemindersQuery = z.strictObject({ on: day.optional() })
export const DigestSchema = z.object({
  person: z.string(),
  day: z.string(),
  reminders: list(
    z.object({
      matterId: z.string(),
      of: z.enum(['deadline', 'plan', 'stage']).describe('Whose day: the matter’s, its plan’s, or a stage’s'),
      words: z.string().describe('What the stage shall reach; else empty'),
      deadline: z.string(),
      offsetDays: z.int(),
      daysLeft: z.int(),
    }),
  ),
})
export const RemindedBody = z.strictObject({ matters: z.array(shortText).min(1).max(1000) })

export const BurdenQuery = z.strictObject({ month })
export const BurdenSchema = z.object({ burdens: list(z.unknown()), doubles: list(z.unknown()) })

/** Why the ladder asks for a sheet. */
const LadderReasonSchema = z.object({
  rung: z.enum(rungs as [string, ...string[]]),
  rule: z.object({ id: z.string(), words: z.string(), when: z.string(), source: z.string() }),
  inputs: list(z.object({ input: z.object({ name: z.string(), words: z.string() }), value: z.int() })),
  sentence: z.string().describe('Values, rule and source in one sentence'),
})

export const ProposedTasksSchema = list(
  LadderReasonSchema.extend({
    assignmentId: z.string(),
    documentId: z.string().describe('The table that it is of'),
    text: z.string(),
    leadUnit: z.string(),
    matterId: z
      .string()
      .nullable()
      .describe('The matter that presses it already; null where one has to be filed first'),
    months: list(z.object({ month: z.string(), colour: z.string() })).describe('Lights that months are counted from'),
  }),
)

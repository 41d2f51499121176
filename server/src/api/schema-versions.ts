import { z } from 'zod'
import { DocumentParams, DocumentSummarySchema, storable } from './schema.ts'

const offset = z.int().nonnegative()
const span = { start: offset, end: offset }
const quote = z.object({ ...span, text: z.string() })
const box = z.object({ page: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })

export const ProposalParams = DocumentParams.extend({ proposal: storable.max(20) })
export const OtherParams = DocumentParams.extend({ other: storable.max(64) })
export const PageParams = DocumentParams.extend({ file: z.string().max(20) })
export const OriginQuery = z.strictObject({
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(0),
})

export const DecisionBody = z.strictObject({
  decision: z.enum(['accepted', 'refused', 'open']).describe('`open` undoes'),
  reason: storable.max(500).default(''),
})
export const JoinBody = z.strictObject({ to: storable.max(64).describe('A document of the same report') })

const edits = z.array(z.object({ ...span, before: z.string(), after: z.string() }))

/** 修复建议. */
export const ProposalSchema = z.object({
  id: z.string(),
  kind: z.string(),
  message: z.string(),
  edits: edits.describe('One change, or the two of an exchange'),
  boxes: z.array(box),
  decision: z.enum(['accepted', 'refused', 'open']),
  reason: z.string(),
  by: z.string().describe('Empty where it is open, and for the public'),
  at: z.string(),
  conflicts: z.array(z.string()).describe('Accepted proposals that change the same characters'),
})

export const ProposalsSchema = z.object({
  counts: z.object({ total: z.int(), accepted: z.int(), refused: z.int(), open: z.int() }),
  items: z.array(ProposalSchema),
})

/** 修复记录, the last first. */
export const DecisionsSchema = z.object({
  items: z.array(
    z.object({
      proposal: z.string(),
      kind: z.string(),
      edits,
      decision: z.enum(['accepted', 'refused', 'withdrawn']),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
})

export const VersionsSchema = z.object({ items: z.array(DocumentSummarySchema) })
export const CopiesSchema = z.object({
  items: z.array(z.object({ document: DocumentSummarySchema, shared: z.number() })),
})
export const OriginSchema = z.object({ document: z.string(), ...span, text: z.string() })

const figure = z.looseObject({ id: z.string(), ...span, text: z.string() })

/** 文本比对; offsets count in the text of each. */
export const ComparisonSchema = z.object({
  first: DocumentSummarySchema,
  second: DocumentSummarySchema,
  shared: z.number(),
  figures: z.array(z.object({ first: figure.nullable(), second: figure.nullable() })).readonly(),
  onlyInFirst: z.array(quote).readonly(),
  onlyInSecond: z.array(quote).readonly(),
  moved: z.array(z.object({ first: z.object(span), second: z.object(span) })).readonly(),
  words: z.array(z.object({ first: quote, second: quote })).readonly(),
})

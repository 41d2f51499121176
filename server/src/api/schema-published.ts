import { z } from 'zod'
import { day, decimalText, month, shortText } from './schema-office.ts'

/** Who decided or published something, and the paper that it stands in. */
export const AuthorityBody = z.strictObject({ body: shortText, document: shortText, day })

const AuthoritySchema = z.object({ body: z.string(), document: z.string(), day: z.string() })

/** An average of the level above, as it is given. */
export const AverageBody = z.strictObject({
  targetId: shortText,
  month,
  value: decimalText.describe('The average of the level above in that month, in the unit of the target'),
  authority: AuthorityBody,
})

/** A published rank, as it is given. */
export const RankBody = z
  .strictObject({
    targetId: shortText,
    month,
    rank: z.int().min(1).max(10_000).describe('Place from the top'),
    of: z.int().min(1).max(10_000).describe('How many were ranked'),
    authority: AuthorityBody,
  })
  .refine(({ rank, of }) => rank <= of, 'the rank is after the last')

/** A published rank, as it is told. */
export const PublishedRankSchema = z.object({
  targetId: z.string(),
  month: z.string(),
  rank: z.int(),
  of: z.int(),
  authority: AuthoritySchema,
})

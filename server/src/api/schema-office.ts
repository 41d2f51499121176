import { z } from 'zod'
import { ROLES } from '../accounts/matrix.ts'
import { isStorable } from '../store/page.ts'

/** A text that the database can hold. */
export const storable = z.string().refine(isStorable, 'must not hold NUL')
/** A name or id. */
export const shortText = storable.max(200)
/** A paragraph or two. */
export const longText = storable.max(20_000)
export const day = z.iso.date()
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2024-03')
/** A number as a decimal string, so that no digit is lost. */
export const decimalText = z.string().regex(/^-?\d{1,20}(\.\d{1,12})?$/, 'must be a decimal such as 4.20')

export const paging = {
  cursor: z.string().max(2000).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
}

export const RoleSchema = z.enum(ROLES)

/** Who did something. */
export const ActorSchema = z.object({ person: z.string(), post: z.string(), unit: z.string(), role: RoleSchema })

export const SessionSchema = z.object({
  oidc: z.boolean().describe('A provider vouches for people: `GET /session/oidc?to=` leads there'),
  open: z.boolean().describe('No account exists yet and only this machine reaches the service: everything is allowed'),
  account: z
    .object({
      name: z.string(),
      role: RoleSchema,
      unit: z.string().describe('Id of the unit that the account acts for, or empty'),
      unitName: z.string(),
      post: z.string(),
    })
    .nullable()
    .describe('Null for the public'),
  role: RoleSchema,
  actions: z.array(z.string()).describe('What the role may do'),
})

/** Only a path of these pages is gone to after a login, never another site. */
export const OidcQuery = z.strictObject({ to: shortText.regex(/^\/(?![/\\])/).default('/') })

export const LoginBody = z.strictObject({ name: shortText, password: shortText })

export const AccountSchema = z.object({
  account: z.string(),
  name: z.string(),
  role: RoleSchema,
  unit: z.string(),
  post: z.string(),
  isDisabled: z.boolean(),
})

const accountName = z
  .string()
  .regex(/^[\p{L}\p{N}._-]{1,60}$/u, 'takes letters, digits, dot, dash and underscore')
  .describe('What the account logs in with; it never changes, since the log refers to it')

export const AccountBody = z.strictObject({
  account: accountName,
  name: shortText.default(''),
  role: RoleSchema.exclude(['public']),
  unit: shortText.default('').describe('Id, name or alias of the unit that the account acts for'),
  post: shortText.default(''),
  password: shortText,
})

export const AccountEditBody = z.strictObject({
  name: shortText.optional(),
  role: RoleSchema.exclude(['public']).optional(),
  unit: shortText.optional(),
  post: shortText.optional(),
  isDisabled: z.boolean().optional(),
  password: shortText.optional(),
})

export const AccountParams = z.object({ account: shortText })

export const LogEntrySchema = z.object({
  number: z.int(),
  at: z.string(),
  by: ActorSchema,
  address: z.string(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  data: z.unknown().describe('What was written, by the action'),
  previous: z.string(),
  hash: z.string(),
})

export const LogQuery = z.strictObject({
  kind: shortText.optional().describe('With `subject`: the story of one thing, oldest first'),
  subject: shortText.optional(),
  person: shortText.optional(),
  action: shortText.optional(),
  ...paging,
})

export const LogCsvQuery = LogQuery.omit({ cursor: true, limit: true }).extend({
  bom: z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional(),
})

export const LogVerificationSchema = z.object({
  entries: z.int().describe('Entries seen, from the first'),
  head: z.string().describe('Hash of the last; noted down elsewhere, it shows later whether the end was cut off'),
  flaw: z
    .object({ index: z.int(), number: z.int(), kind: z.enum(['number', 'previous', 'hash', 'cut']) })
    .nullable()
    .describe('The first entry that does not fit, or null'),
  hasHead: z.boolean().describe('Whether the hash that was asked about is in the log'),
})
export const LogVerificationQuery = z.strictObject({
  head: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a hash of 64 hex digits')
    .optional(),
})

const UNIT_KINDS = ['government', 'department', 'county', 'town', 'platform', 'vertical'] as const

const openDay = z.union([day, z.literal('')])

export const DatedNameSchema = z
  .strictObject({ name: shortText.min(1), fromDay: openDay.default(''), toDay: openDay.default('') })
  .refine(({ fromDay, toDay }) => toDay === '' || fromDay <= toDay, 'ends before it begins')

export const UnitSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  parentId: z.string().nullable(),
  aliases: z.array(z.string()).readonly().describe('Names without dates'),
  datedNames: z
    .array(z.object({ name: z.string(), fromDay: z.string(), toDay: z.string() }))
    .readonly()
    .describe('Names that it bore or bears for a time; an empty day is an open end'),
  subjects: z.array(z.string()).readonly(),
  fromDay: z.string(),
  toDay: z.string(),
})

export const UnitBody = z.strictObject({
  name: shortText.min(1),
  kind: z.enum(UNIT_KINDS),
  parentId: shortText.nullable().default(null),
  aliases: z.array(shortText).max(50).default([]),
  datedNames: z.array(DatedNameSchema).max(50).default([]),
  subjects: z.array(shortText).max(500).default([]),
  fromDay: openDay.default(''),
  toDay: openDay.default(''),
})

export const UnitEditBody = z.strictObject({
  name: shortText.min(1).optional(),
  renamedOn: day.optional().describe('First day of a new name, not after today; today where it is not given'),
  kind: z.enum(UNIT_KINDS).optional(),
  parentId: shortText.nullable().optional(),
  aliases: z.array(shortText).max(50).optional(),
  datedNames: z.array(DatedNameSchema).max(50).optional(),
  subjects: z.array(shortText).max(500).optional(),
  fromDay: openDay.optional(),
  toDay: openDay.optional(),
})

export const UnitTableBody = z.strictObject({
  table: storable
    .max(1_000_000)
    .describe(
      'TSV with the columns name, kind, aliases, subjects, parent, from, to; 、 ； ; part a list; an alias may have dates: 市旅游局（2011-05-01至2019-02-28）',
    ),
})

export const UnitNameQuery = z.strictObject({
  name: shortText.min(1).describe('As it stands in a paper'),
  day: day.optional().describe('Day of the paper; today where it is not given'),
})

export const UnitNameSchema = z.object({
  day: z.string(),
  unit: UnitSchema.nullable().describe('Null where nobody can say which is meant'),
  rule: z
    .enum(['dated_name', 'name', 'alias', 'only_bearer', 'local_name'])
    .nullable()
    .describe('It bore the name on the day; is called so; so in short; alone ever was; is the only one it can be'),
})

export const TermSchema = z.object({
  id: z.string(),
  person: z.string(),
  account: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
})
export const PostSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  name: z.string(),
  terms: z.array(TermSchema).describe('Who held it, the last first'),
})
export const PostBody = z.strictObject({ unit: shortText, name: shortText.min(1) })
export const TermBody = z.strictObject({
  person: shortText.min(1),
  account: shortText.default(''),
  fromDay: day,
  toDay: openDay.default(''),
})
export const IdParams = z.object({ id: shortText })

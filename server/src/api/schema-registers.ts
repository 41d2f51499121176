import { z } from 'zod'
import { livelihoodFields } from '../registers/livelihood.ts'
import { placeFields } from '../registers/places.ts'
import { projectFields } from '../registers/projects.ts'
import { day, paging, shortText } from './schema-office.ts'
import { list } from './schema-supervision.ts'

const COLOURS = ['red', 'yellow', 'green', 'blue', 'grey'] as const
const decimal = z.string().nullable()

/** How a project stands: core’s `ProjectStanding` with the light in short. */
export const ProjectStandingSchema = z.object({
  rates: z.object({
    year: decimal.describe('年度完成率: done this year of the plan of the year, in per cent'),
    whole: decimal.describe('累计完成率: all done of the total, in per cent; never mixed with the other'),
  }),
  month: z.string().nullable().describe('The month of this year that the data reaches'),
  expected: decimal.describe('时间进度 of that month, in per cent'),
  gap: decimal.describe('与序时差, in 百分点'),
  nodeDaysLate: z.int().nullable(),
  colour: z.enum(COLOURS),
  label: z.string(),
  why: z.string().describe('The reason in one sentence'),
})

/** A project (项目) with how it stands. */
export const ProjectSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  version: z.int(),
  unit: z.string().describe('Id of the lead unit, or empty'),
  ...projectFields,
  standing: ProjectStandingSchema,
})

export const ProjectsQuery = z.strictObject({
  q: shortText.optional().describe('Words of its name, site or content'),
  unit: shortText.optional().describe('Id, name or alias of the lead unit'),
  stage: projectFields.stage.optional(),
  level: z.enum(['province', 'city', 'county']).optional(),
  light: z.enum(COLOURS).optional(),
  asOf: day.optional().describe('Day that lights are of; today'),
  profile: shortText.optional(),
  ...paging,
})

export const StandingQuery = z.strictObject({ asOf: day.optional(), profile: shortText.optional() })

const GroupStandingSchema = z.object({
  projects: z.int(),
  counted: z.int().describe('Projects in the rate: those whose data reaches `month`'),
  month: z.string().nullable(),
  rate: decimal.describe('Σ done ÷ Σ plan of the year, in per cent'),
  gap: decimal.describe('Against 时间进度, in 百分点'),
  colour: z.enum(COLOURS),
  label: z.string(),
})
const RankSchema = z.object({
  id: z.string(),
  rank: z.int().nullable(),
  fromBottom: z.int().nullable(),
  of: z.int(),
})
const GroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  projects: list(z.string()),
  standing: GroupStandingSchema,
  rank: RankSchema.describe('By the gap'),
})

/** Projects taken together. */
export const GroupsSchema = z.object({
  asOf: z.string(),
  profile: z.string(),
  whole: GroupStandingSchema,
  counts: z.object({ listed: z.int(), split: z.int() }).describe('Packages counted once, and member by member'),
  units: list(GroupSchema),
  divisions: list(GroupSchema),
})

/** A livelihood item (民生实事) with what its vote comes to. */
export const LivelihoodSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  version: z.int(),
  unit: z.string(),
  ...livelihoodFields,
  tasks: list(z.object({ id: z.string(), text: z.string() })).describe(
    'Of its assignments those that the reader may see',
  ),
  satisfaction: z
    .enum(['satisfied', 'fairly_satisfied', 'dissatisfied'])
    .nullable()
    .describe('By the rule of 镇海, counted against all members; null while there was no vote'),
})

export const LivelihoodQuery = z.strictObject({ year: z.coerce.number().int().optional(), ...paging })

/** A place (县镇村) with its ranks among those of its parent and list. */
export const PlaceSchema = z.object({
  id: z.string(),
  ordinal: z.int(),
  version: z.int(),
  ...placeFields,
  children: z.int(),
  ranks: z.record(z.string(), RankSchema).describe('By measure'),
})

export const PlacesQuery = z.strictObject({
  level: placeFields.level.optional(),
  parent: shortText.optional().describe('Code of the place above'),
  ...paging,
})

/** What places are compared by. */
export const MeasureSchema = z.object({ name: z.string(), unit: z.string(), better: z.enum(['up', 'down']) })

export const DivisionsSchema = z.object({
  version: z.int().describe('0 where nobody uploaded shapes'),
  uploadedAt: z.string(),
  collection: z.unknown().describe('The GeoJSON that was uploaded, or null'),
})

export const MeasuresSchema = list(MeasureSchema)

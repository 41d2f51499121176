import { useQuery } from '@tanstack/react-query'
import type { Authority, PlaceRank } from 'duban-core'
import * as z from 'zod/mini'
import { useRegister } from './registers.ts'
import { ask } from './request.ts'
import type { Shape } from './shapes.ts'

/** A rank in a published ranking, with the paper that it stands in. */
export interface PublishedPlaceRank {
  readonly measure: string
  readonly rank: number
  readonly of: number | null
  readonly authority: Authority
}

/** County, town or village (县镇村) as the service gives it. */
export interface PlaceRow {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly name: string
  readonly level: 'county' | 'town' | 'village'
  /** Code of the place above, or empty. */
  readonly parent: string
  /** 类别, within which it is ranked. */
  readonly list: string
  readonly period: string
  readonly values: Readonly<Record<string, string>>
  readonly ranks: Readonly<Record<string, PlaceRank>>
  /** Ranks that the level above published (公布位次). */
  readonly published: readonly PublishedPlaceRank[]
  readonly children: number
}

/** What places are compared by (指标). */
export interface Measure {
  readonly name: string
  readonly unit: string
  readonly better: 'up' | 'down'
}

const text = z.string()
const count = z.number()
const rankShape: Shape<PlaceRank> = z.object({
  id: text,
  rank: z.nullable(count),
  fromBottom: z.nullable(count),
  of: count,
})

const placeShape: Shape<PlaceRow> = z.object({
  id: text,
  version: count,
  code: text,
  name: text,
  level: z.enum(['county', 'town', 'village']),
  parent: text,
  list: text,
  period: text,
  values: z.record(text, text),
  ranks: z.record(text, rankShape),
  published: z.array(
    z.object({
      measure: text,
      rank: count,
      of: z.nullable(count),
      authority: z.object({ body: text, document: text, day: text }),
    }),
  ),
  children: count,
})

const measuresShape: Shape<Measure[]> = z.array(z.object({ name: text, unit: text, better: z.enum(['up', 'down']) }))

/** All counties, towns and villages in the order of the register, with their ranks. */
export const usePlaces = () => useRegister(placeShape, '/places')

/** What they are compared by. */
export const useMeasures = () =>
  useQuery({
    queryKey: ['/places', 'measures'],
    queryFn: ({ signal }) => ask(measuresShape, '/places/measures', {}, signal),
  })

import { type QueryClient, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ask, change } from './request.ts'
import type { Shape } from './shapes.ts'

type Position = readonly number[]

/** An area of the map, or a line on it (river), as GeoJSON. */
export interface MapFeature {
  readonly type: 'Feature'
  readonly properties: { readonly code?: string | undefined; readonly name: string; readonly cp?: Position | undefined }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] }
}

/** Shapes of the divisions (区划图). */
export interface DivisionMap {
  /** Name of the whole, where the file gives one. */
  readonly name?: string | undefined
  readonly features: readonly MapFeature[]
}

/** What is in force: nothing while nobody uploaded shapes. */
export interface Divisions {
  readonly version: number
  readonly collection: DivisionMap | null
}

const positions = z.array(z.array(z.number()))

const featureShape: Shape<MapFeature> = z.object({
  type: z.literal('Feature'),
  properties: z.object({
    code: z.optional(z.string()),
    name: z.string(),
    cp: z.optional(z.array(z.number())),
  }),
  geometry: z.union([
    z.object({ type: z.literal('Polygon'), coordinates: z.array(positions) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(positions)) }),
    z.object({ type: z.literal('LineString'), coordinates: positions }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(positions) }),
  ]),
})

const divisionsShape: Shape<Divisions> = z.object({
  version: z.number(),
  collection: z.nullable(z.object({ name: z.optional(z.string()), features: z.array(featureShape) })),
})

const KEY = ['divisions'] as const

/** The shapes in force. */
export const useDivisions = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask(divisionsShape, '/divisions', {}, signal) })

/** Puts the shapes of a GeoJSON file in force. Throws `Refusal`; SyntaxError where the file is no JSON. */
export async function uploadDivisions(queries: QueryClient, file: File): Promise<Divisions> {
  const body: unknown = JSON.parse(await file.text())
  const now = await change(divisionsShape, { method: 'PUT', path: '/divisions', body })
  await Promise.all([
    queries.invalidateQueries({ queryKey: KEY }),
    queries.invalidateQueries({ queryKey: ['/projects', 'groups'] }),
  ])
  return now
}

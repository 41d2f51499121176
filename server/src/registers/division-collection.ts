import { z } from 'zod'

/** Corners that a map may have in all: a province with its counties at the scale of a wall has about 20,000. */
const MOST_POINTS = 200_000
const MOST_FEATURES = 2000

const name = z.string().min(1).max(100)
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const isClosed = (ring: readonly (readonly number[])[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}
const ring = z.array(position).min(4).refine(isClosed, 'a ring must end where it begins')
const polygon = z.array(ring).min(1)
const line = z.array(position).min(2)

const division = z.strictObject({
  type: z.literal('Feature'),
  properties: z.looseObject({ code: name, name }),
  geometry: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: polygon }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ]),
})

const water = z.strictObject({
  type: z.literal('Feature'),
  properties: z.looseObject({ name }),
  geometry: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('LineString'), coordinates: line }),
    z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
  ]),
})

/** The least part of GeoJSON that a map of divisions needs: areas with `code` and `name`, and lines (rivers) with a name. */
export const DivisionCollectionShape = z
  .looseObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.union([division, water])).max(MOST_FEATURES),
  })
  .superRefine(({ features }, context) => {
    const areas = features.flatMap(({ properties }) => ('code' in properties ? [properties] : []))
    if (areas.length === 0) context.addIssue({ code: 'custom', message: 'no area with a code and a name' })
    for (const key of ['code', 'name'] as const) {
      const said = areas.map(area => String(area[key]))
      const twice = said.find((text, i) => said.indexOf(text) !== i)
      if (twice !== undefined) context.addIssue({ code: 'custom', message: `two areas have the ${key} ${twice}` })
    }
    if (features.reduce((sum, { geometry }) => sum + countPoints(geometry.coordinates), 0) > MOST_POINTS)
      context.addIssue({ code: 'custom', message: `more than ${MOST_POINTS} points` })
  })

/** Shapes of divisions (区划图). */
export type DivisionCollection = z.infer<typeof DivisionCollectionShape>

type Nested = readonly number[] | readonly Nested[]
const isPoint = (nested: Nested): nested is readonly number[] => typeof nested[0] === 'number'
const countPoints = (nested: Nested): number =>
  isPoint(nested) ? 1 : nested.reduce((sum: number, part) => sum + countPoints(part), 0)

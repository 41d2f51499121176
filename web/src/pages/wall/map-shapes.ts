import type { DivisionMap, MapFeature } from '../../client/divisions.ts'
import type { ProjectRow } from '../../client/projects.ts'

type Position = readonly [number, number]

/** An area of the map with the place of its name. */
export interface Area {
  readonly code: string
  readonly name: string
  readonly at: Position
}

const pair = (position: readonly number[]): Position => [position[0] ?? 0, position[1] ?? 0]

const outline = ({ geometry }: MapFeature): readonly (readonly number[])[] => {
  if (geometry.type === 'Polygon') return geometry.coordinates[0] ?? []
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flatMap(polygon => polygon[0] ?? []) : []
}

/** The middle of the box around points. */
function middleOf(points: readonly (readonly number[])[]): Position {
  const of = (axis: 0 | 1): number => {
    const along = points.map(point => point[axis] ?? 0)
    return (Math.min(...along) + Math.max(...along)) / 2
  }
  return points.length === 0 ? [0, 0] : [of(0), of(1)]
}

/** The areas of a map; `cp` of the file says where a name stands, else the middle of its box. */
export const areasOf = ({ features }: DivisionMap): Area[] =>
  features.flatMap(feature => {
    const { code, name, cp } = feature.properties
    if (code === undefined) return []
    return [{ code, name, at: cp ? pair(cp) : middleOf(outline(feature)) }]
  })

/** Its lines (rivers), each as a chain of points. */
export const linesOf = ({ features }: DivisionMap): { readonly coords: Position[] }[] =>
  features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [{ coords: geometry.coordinates.map(pair) }]
    if (geometry.type === 'MultiLineString') return geometry.coordinates.map(line => ({ coords: line.map(pair) }))
    return []
  })

/** How much narrower a degree of longitude is than one of latitude in the middle of the map. */
export function aspectOf({ features }: DivisionMap): number {
  const [, latitude] = middleOf(features.flatMap(feature => [...outline(feature)]))
  return Math.cos((latitude * Math.PI) / 180)
}

/** Degrees by which projects of a whole division stand apart, and below its name. */
const STEP = 0.045
const BELOW = 0.12

/** Where projects stand: at their point, or in a row under the name of their division; those without a place nowhere. */
export function pointsOf(projects: readonly ProjectRow[], areas: readonly Area[]): Map<string, Position> {
  const points = new Map<string, Position>()
  const inRow = new Map<string, number>()
  for (const { id, place } of projects) {
    if (place?.kind === 'point') points.set(id, [Number(place.longitude), Number(place.latitude)])
    if (place?.kind !== 'division') continue
    const area = areas.find(({ code }) => code === place.code)
    if (!area) continue
    const before = inRow.get(area.code) ?? 0
    inRow.set(area.code, before + 1)
    points.set(id, [area.at[0] + before * STEP, area.at[1] - BELOW])
  }
  return points
}

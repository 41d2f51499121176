/** A point of a map: longitude, latitude, in degrees. */
export type MapPoint = readonly [longitude: number, latitude: number]

/** The shape of an administrative division (区划): polygons, each an outer ring and its holes; rings are closed. */
export interface DivisionShape {
  readonly code: string
  readonly name: string
  readonly polygons: readonly (readonly (readonly MapPoint[])[])[]
}

/** The division that a point lies in, or null; of neighbours that share a border the first. */
export function divisionAt(point: MapPoint, divisions: readonly DivisionShape[]): DivisionShape | null {
  return divisions.find(({ polygons }) => polygons.some(rings => isInside(point, rings))) ?? null
}

/** By the even-odd rule, so that holes are outside. */
function isInside([x, y]: MapPoint, rings: readonly (readonly MapPoint[])[]): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? []
      const [x2 = 0, y2 = 0] = ring[i] ?? []
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}

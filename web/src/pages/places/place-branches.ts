import type { PlaceRow } from '../../client/places.ts'

/** A place as the tree shows it, with the county that it is of. */
export interface Branch {
  readonly place: PlaceRow
  readonly county: PlaceRow
}

/** The places that are seen: counties, and what is under those that are open. */
export function branchesOf(places: readonly PlaceRow[], open: ReadonlySet<string>): Branch[] {
  const under = Map.groupBy(places, ({ parent }) => parent)
  const walk = (place: PlaceRow, county: PlaceRow): Branch[] => [
    { place, county },
    ...(open.has(place.code) ? (under.get(place.code) ?? []).flatMap(child => walk(child, county)) : []),
  ]
  return places.filter(({ level }) => level === 'county').flatMap(county => walk(county, county))
}

/** The measures that any place of a level has: where none has one, its cell is empty rather than without data. */
export function measuresByLevel(places: readonly PlaceRow[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  for (const { level, values } of places) {
    const measures = known.get(level) ?? new Set()
    for (const name of Object.keys(values)) measures.add(name)
    known.set(level, measures)
  }
  return known
}

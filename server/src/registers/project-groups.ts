import {
  countProjects,
  type DivisionShape,
  divisionAt,
  type GroupStanding,
  groupStanding,
  type LightProfile,
  type MapPoint,
  type PlaceRank,
  type Project,
  rankPlaces,
} from 'duban-core'
import type { RegisterRow } from '../store/registers.ts'
import type { UnitRow } from '../store/units.ts'
import type { DivisionCollection } from './division-collection.ts'
import type { ProjectRecord } from './types.ts'

/** Projects of a unit or a division taken together, with the rank of their gap among the others. */
export interface ProjectGroup {
  readonly id: string
  readonly name: string
  /** A name that fits a wall. */
  readonly short: string
  readonly standing: GroupStanding
  readonly rank: PlaceRank
  /** Ids of its projects. */
  readonly projects: readonly string[]
}

/** The areas of a map, without its rivers. */
export const areasOf = ({ features }: DivisionCollection): DivisionShape[] =>
  features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return [{ code: String(properties.code), name: String(properties.name), polygons }]
  })

/** The division that a project stands in: named, or the one that its point lies in. Null where neither is known. */
export function divisionOf({ place }: ProjectRecord, areas: readonly DivisionShape[]): string | null {
  if (place === null) return null
  if (place.kind === 'division') return place.code
  const point: MapPoint = [Number(place.longitude), Number(place.latitude)]
  return divisionAt(point, areas)?.code ?? null
}

type Row = RegisterRow<'project'>

const projectOf = ({ id, leadUnit, record }: Row): Project => ({ ...record, id, leadUnit })

/** What groups are judged by. */
interface Judging {
  readonly asOf: string
  readonly profile: LightProfile
}

function groupsOf(
  names: readonly { readonly id: string; readonly name: string; readonly short: string }[],
  rowsOf: (id: string) => readonly Row[],
  { asOf, profile }: Judging,
): ProjectGroup[] {
  const groups = names.map(name => {
    const rows = rowsOf(name.id)
    const list = rows.map(row => ({ project: projectOf(row), month: row.record.month }))
    return { ...name, projects: rows.map(({ id }) => id), standing: groupStanding(list, asOf, profile) }
  })
  // By the gap, which can be compared where the data of one reaches a later month than that of another.
  const gaps = groups.map(({ id, standing }) => ({ id, parent: null, list: '', value: standing.gap }))
  const ranks = rankPlaces(gaps, 'up')
  return groups.flatMap((group, i) => (ranks[i] ? [{ ...group, rank: ranks[i] }] : []))
}

/** All projects together, by lead unit in official order, by division in the order of the map; and both counts of the list. */
export function groupProjects(
  rows: readonly Row[],
  units: readonly UnitRow[],
  areas: readonly DivisionShape[],
  judging: Judging,
) {
  const places = new Map(rows.map(row => [row.id, divisionOf(row.record, areas)]))
  const leading = units.filter(({ id }) => rows.some(row => row.leadUnit === id))
  const named = leading.map(({ id, name, aliases }) => ({ id, name, short: aliases[0] ?? name }))
  const divisions = areas.map(({ code, name }) => ({ id: code, name, short: name }))
  const all = rows.map(row => ({ project: projectOf(row), month: row.record.month }))
  return {
    whole: groupStanding(all, judging.asOf, judging.profile),
    counts: countProjects(rows.map(projectOf)),
    units: groupsOf(named, id => rows.filter(row => row.leadUnit === id), judging),
    divisions: groupsOf(divisions, id => rows.filter(row => places.get(row.id) === id), judging),
  }
}

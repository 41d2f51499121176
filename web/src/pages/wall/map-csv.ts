import type { ProjectGroup, ProjectRow } from '../../client/projects.ts'
import { csvText } from '../../format/csv.ts'
import type { Translate } from '../../strings/strings.ts'

/** The table behind the map as CSV: each division followed by its projects, then those without a place on the map. */
export function mapCsv(projects: readonly ProjectRow[], groups: readonly ProjectGroup[], t: Translate): string {
  const known = new Map(projects.map(project => [project.id, project]))
  const placed = new Set(groups.flatMap(group => group.projects))
  const line = (division: string, { name, standing }: ProjectRow) => [
    division,
    name,
    t(`light.${standing.colour}`),
    standing.rates.year,
    standing.gap,
  ]
  return csvText([
    [t('wall.table.name'), t('wall.table.project'), t('wall.table.light'), t('wall.table.rate'), t('wall.table.gap')],
    ...groups.flatMap(({ name, standing, projects: ids }) => [
      [name, '', t(`light.${standing.colour}`), standing.rate, standing.gap],
      ...ids.flatMap(id => known.get(id) ?? []).map(project => line(name, project)),
    ]),
    ...projects.filter(({ id }) => !placed.has(id)).map(project => line('', project)),
  ])
}

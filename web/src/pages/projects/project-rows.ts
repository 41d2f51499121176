import { COLOURS } from '../../client/assignment-shapes.ts'
import type { ProjectGroup, ProjectRow } from '../../client/projects.ts'

/** Conditions on projects; empty ones do not narrow. */
export interface ProjectFilter {
  readonly q: string
  readonly light: string
  readonly stage: string
  /** Id of the lead unit. */
  readonly unit: string
  /** Code of the division. */
  readonly division: string
}

/** The projects that meet all conditions. */
export function filterProjects(
  projects: readonly ProjectRow[],
  { q, light, stage, unit, division }: ProjectFilter,
  divisions: readonly ProjectGroup[],
): ProjectRow[] {
  const within = divisions.find(({ id }) => id === division)?.projects ?? []
  return projects.filter(
    project =>
      [project.name, project.site, project.content, project.leadUnit].some(text => text.includes(q)) &&
      (light === '' || project.standing.colour === light) &&
      (stage === '' || project.stage === stage) &&
      (unit === '' || project.unit === unit) &&
      (division === '' || within.includes(project.id)),
  )
}

const SORTS: Readonly<Record<string, (project: ProjectRow) => string | number | null>> = {
  name: ({ name }) => name,
  light: ({ standing }) => COLOURS.indexOf(standing.colour),
  unit: ({ leadUnit }) => leadUnit || null,
  total: ({ total }) => numberOf(total),
  plan: ({ planThisYear }) => numberOf(planThisYear),
  done: ({ doneThisYear }) => numberOf(doneThisYear),
  year: ({ standing }) => numberOf(standing.rates.year),
  gap: ({ standing }) => numberOf(standing.gap),
  whole: ({ standing }) => numberOf(standing.rates.whole),
  month: ({ month }) => month,
}

/** For an order only; what is printed stays the decimal string. */
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

/** Projects in the order of a field, `-field` downwards; what has no data stands last either way; empty: as in the register. */
export function sortProjects(projects: readonly ProjectRow[], sort: string): readonly ProjectRow[] {
  const name = sort.replace(/^-/, '')
  const pick = Object.hasOwn(SORTS, name) ? SORTS[name] : undefined
  if (!pick) return projects
  const sign = sort === name ? 1 : -1
  return [...projects].sort((a, b) => {
    const [x, y] = [pick(a), pick(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return x < y ? -sign : x > y ? sign : 0
  })
}

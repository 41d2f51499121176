import type { Colour } from 'duban-core'
import type { ProjectRow } from '../../client/projects.ts'
import type { WallTask } from '../../client/wall.ts'

/** A task or a project that lags (滞后事项), as the wall tells it. */
export interface Laggard {
  readonly key: string
  readonly to: string
  readonly name: string
  readonly unit: string
  readonly colour: Colour
  /** In a few words. */
  readonly label: string
  readonly why: string
}

/** Units by a name that fits. */
export type ShortNames = ReadonlyMap<string, string>

/** Longer than a line of the wall; the page of the task has the whole. */
const MOST_CHARACTERS = 34

const short = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text

/** `-23.3`: a gap as it is printed, rounded to one digit. */
export const gapText = (gap: string): string => {
  const rounded = Number(gap).toFixed(1)
  return Number(rounded) > 0 ? `+${rounded}` : rounded
}

/** Tasks and projects that lag: red before yellow; of projects the largest gap first. */
export function laggardsOf(
  tasks: readonly WallTask[],
  projects: readonly ProjectRow[],
  shortNames: ShortNames,
  behind: (gap: string) => string,
): Laggard[] {
  const ofTasks = tasks.map(({ id, text, lead, leadUnit, colour, label, why }) => {
    const to = `/tasks/${encodeURIComponent(id)}`
    return { key: id, to, name: short(text), unit: shortNames.get(leadUnit) ?? lead, colour, label, why }
  })
  const ofProjects = projects
    .filter(({ standing }) => standing.colour === 'red' || standing.colour === 'yellow')
    .sort((a, b) => Number(a.standing.gap ?? 0) - Number(b.standing.gap ?? 0))
    .map(({ id, name, unit, leadUnit, standing: { colour, label, gap, why } }) => ({
      key: id,
      to: `/projects/${encodeURIComponent(id)}`,
      name: short(name),
      unit: shortNames.get(unit) ?? leadUnit,
      colour,
      label: gap !== null && Number(gap) < 0 ? behind(gapText(gap).slice(1)) : label,
      why,
    }))
  const all = [...ofProjects, ...ofTasks]
  return [...all.filter(({ colour }) => colour === 'red'), ...all.filter(({ colour }) => colour === 'yellow')]
}

/** A node of a project (节点) that is due in a month, or late. */
export interface DueNode {
  readonly project: string
  readonly to: string
  readonly text: string
  readonly by: string
  /** Done, late, or to come. */
  readonly state: 'done' | 'late' | 'open'
}

/** Nodes that are late on a day, and those of its month; in the order of their days. */
export function nodesOf(projects: readonly ProjectRow[], asOf: string): DueNode[] {
  const month = asOf.slice(0, 7)
  return projects
    .flatMap(({ id, name, nodes }) =>
      nodes.flatMap(({ text, by, doneOn }): DueNode[] => {
        const isLate = doneOn === null && by < asOf
        if (!isLate && by.slice(0, 7) !== month) return []
        const state = doneOn !== null ? 'done' : isLate ? 'late' : 'open'
        return [{ project: name, to: `/projects/${encodeURIComponent(id)}`, text, by, state }]
      }),
    )
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}

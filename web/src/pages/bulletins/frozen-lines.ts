import type { Colour } from 'duban-core'
import type { FrozenMonth } from '../../client/frozen.ts'

/** One target of a task as it was frozen. */
export interface FrozenLine {
  readonly key: string
  /** Id of the task. */
  readonly id: string
  readonly text: string
  readonly leadUnit: string
  readonly unit: string
  readonly colour: Colour
  readonly label: string
  readonly value: string | null
  readonly why: string
}

/** Targets of frozen tasks, one a line; of a task with several, those that gave it its light. */
export const linesOf = (rows: FrozenMonth['rows']): FrozenLine[] =>
  rows.flatMap(({ assignmentId: id, colour: worst, targets }) =>
    targets
      .filter(({ light }) => light.colour === worst)
      .map(({ light: { colour, label }, value, why, bulletin: { text, leadUnit, unit } }, i) => ({
        key: `${id} ${i}`,
        id,
        text,
        leadUnit,
        unit,
        colour,
        label,
        value: value?.value ?? null,
        why,
      })),
  )

/** How many tasks had each light. */
export function countsByLight(rows: FrozenMonth['rows']): Record<Colour, number> {
  const counts: Record<Colour, number> = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 }
  for (const { colour } of rows) counts[colour] += 1
  return counts
}

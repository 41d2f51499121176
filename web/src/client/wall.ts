import { useQuery } from '@tanstack/react-query'
import type { Colour } from 'duban-core'
import * as z from 'zod/mini'
import { colourShape } from './projects.ts'
import { ask } from './request.ts'
import { type Page, pageOf, type Shape } from './shapes.ts'

/** Tasks by colour of their light. */
export type Lights = { readonly [Name in Colour]?: number | undefined }

/** How the tasks stand today, of all and by lead unit. */
export interface Board {
  readonly asOf: string
  readonly total: number
  readonly colours: Lights
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly total: number
    readonly colours: Lights
  }[]
}

/** What the wall says of a task (任务), such as one that lags. */
export interface WallTask {
  readonly id: string
  readonly text: string
  readonly lead: string
  /** Id of the lead unit, or empty. */
  readonly leadUnit: string
  readonly colour: Colour
  /** The rule that gave the colour, in two or three words. */
  readonly label: string
  readonly why: string
}

/** A wall is looked at all day: it asks anew every minute. */
const REFRESH_MS = 60_000
/** Laggards that a wall can run through. */
const MOST_LAGGARDS = 60

const some = z.optional(z.number())
const lights: Shape<Lights> = z.object({ red: some, yellow: some, green: some, blue: some, grey: some })

const boardShape: Shape<Board> = z.object({
  asOf: z.string(),
  total: z.number(),
  colours: lights,
  units: z.array(z.object({ unit: z.string(), name: z.string(), total: z.number(), colours: lights })),
})

interface Assignment {
  readonly id: string
  readonly leadUnit: string
  readonly row: { readonly text: string; readonly lead: readonly { readonly unit: string }[] }
  readonly standing: {
    readonly colour: Colour
    readonly targets: readonly { readonly colour: Colour; readonly label: string; readonly why: string }[]
  } | null
}

const assignmentShape: Shape<Assignment> = z.object({
  id: z.string(),
  leadUnit: z.string(),
  row: z.object({ text: z.string(), lead: z.array(z.object({ unit: z.string() })) }),
  standing: z.nullable(
    z.object({
      colour: colourShape,
      targets: z.array(z.object({ colour: colourShape, label: z.string(), why: z.string() })),
    }),
  ),
})
const assignmentsShape: Shape<Page<Assignment>> = pageOf(assignmentShape)

const taskOf = ({ id, leadUnit, row, standing }: Assignment): WallTask => {
  const judged = standing?.targets.find(({ colour }) => colour === standing.colour)
  const { label = '', why = '' } = judged ?? {}
  const lead = row.lead[0]?.unit ?? ''
  return { id, text: row.text, lead, leadUnit, colour: standing?.colour ?? 'grey', label, why }
}

/** A task as the wall tells it, by its id. */
export const useTask = (id: string) =>
  useQuery({
    queryKey: ['wall', 'task', id],
    queryFn: async ({ signal }) =>
      taskOf(await ask(assignmentShape, `/assignments/${encodeURIComponent(id)}`, {}, signal)),
  })

/** Lights of the tasks, of all and by unit; asked for anew as the wall stands. */
export const useBoard = () =>
  useQuery({
    queryKey: ['wall', 'board'],
    queryFn: ({ signal }) => ask(boardShape, '/board', {}, signal),
    refetchInterval: REFRESH_MS,
  })

async function laggingTasks(signal: AbortSignal): Promise<WallTask[]> {
  const pages = ['red', 'yellow'].map(light =>
    ask(assignmentsShape, '/assignments', { light, limit: MOST_LAGGARDS }, signal),
  )
  return (await Promise.all(pages)).flatMap(({ items }) => items.map(taskOf))
}

/** Tasks that lag, the red ones first. */
export const useLaggingTasks = () =>
  useQuery({
    queryKey: ['wall', 'lagging'],
    queryFn: ({ signal }) => laggingTasks(signal),
    refetchInterval: REFRESH_MS,
  })

const unitsShape: Shape<{ id: string; name: string; aliases: string[] }[]> = z.array(
  z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) }),
)

/** Names of units that fit a wall, by id: the first alias, where there is one. */
export const useShortNames = () =>
  useQuery({
    queryKey: ['wall', 'units'],
    queryFn: async ({ signal }) => {
      const units = await ask(unitsShape, '/units', {}, signal)
      return new Map(units.map(({ id, name, aliases }) => [id, aliases[0] ?? name]))
    },
  })

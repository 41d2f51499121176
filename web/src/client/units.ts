import { useQuery } from '@tanstack/react-query'
import type { Burden, Colour, DoubleAsking } from 'duban-core'
import * as z from 'zod/mini'
import { colourShape } from './reporting.ts'
import { ask } from './request.ts'
import { type Page, pageOf, type Shape } from './shapes.ts'

/** A unit (单位). */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: 'government' | 'department' | 'county' | 'town' | 'platform' | 'vertical'
  readonly parentId: string | null
  readonly aliases: readonly string[]
  /** Names that it bore or bears for a time; an empty day is an open end. */
  readonly datedNames: readonly { readonly name: string; readonly fromDay: string; readonly toDay: string }[]
  readonly subjects: readonly string[]
  readonly toDay: string
}

/** Counts of lights of a unit. */
export type LightCounts = Readonly<Partial<Record<Colour, number>>>

/** The board (看板): how many tasks stand how. */
export interface Board {
  readonly asOf: string
  readonly total: number
  readonly colours: LightCounts
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly total: number
    readonly colours: LightCounts
  }[]
}

/** A task as a list of a unit shows it. */
export interface UnitTask {
  readonly id: string
  readonly leadUnit: string
  readonly row: {
    readonly text: string
    readonly category: string
    readonly deadline: { readonly text: string; readonly day: string | null }
  }
  readonly standing: {
    readonly colour: Colour
    readonly freshness: { readonly level: string; readonly days: number | null }
    readonly targets: readonly {
      readonly targetId: string | null
      readonly colour: Colour
      readonly why: string
      readonly value: string | null
      readonly month: string | null
    }[]
  } | null
}

/** What units are asked for in a month, and what twice (填报负担). */
export interface BurdenMonth {
  readonly burdens: readonly Burden[]
  readonly doubles: readonly DoubleAsking[]
}

const text = z.string()
const texts = z.array(text)
const count = z.number()
const orNull = z.nullable(text)

const unitShape: Shape<Unit> = z.object({
  id: text,
  name: text,
  kind: z.enum(['government', 'department', 'county', 'town', 'platform', 'vertical']),
  parentId: orNull,
  aliases: texts,
  datedNames: z.array(z.object({ name: text, fromDay: text, toDay: text })),
  subjects: texts,
  toDay: text,
})

const counts: Shape<LightCounts> = z.partialRecord(colourShape, count)

const boardShape: Shape<Board> = z.object({
  asOf: text,
  total: count,
  colours: counts,
  units: z.array(z.object({ unit: text, name: text, total: count, colours: counts })),
})

const taskShape: Shape<UnitTask> = z.object({
  id: text,
  leadUnit: text,
  row: z.object({ text, category: text, deadline: z.object({ text, day: orNull }) }),
  standing: z.nullable(
    z.object({
      colour: colourShape,
      freshness: z.object({ level: text, days: z.nullable(count) }),
      targets: z.array(z.object({ targetId: orNull, colour: colourShape, why: text, value: orNull, month: orNull })),
    }),
  ),
})

const burdenShape: Shape<BurdenMonth> = z.object({
  burdens: z.array(
    z.object({ unit: text, month: text, fields: count, compulsory: count, forms: texts, avoidable: count }),
  ),
  doubles: z.array(z.object({ unit: text, month: text, taskId: text, field: text, forms: texts })),
})

/** All units in official order. */
export function useUnits() {
  return useQuery({
    queryKey: ['units', 'list'],
    queryFn: ({ signal }) => ask(z.array(unitShape), '/units', {}, signal),
  })
}

/** Counts of lights as of today, of all and by unit. */
export function useBoard() {
  return useQuery({ queryKey: ['board', 'counts'], queryFn: ({ signal }) => ask(boardShape, '/board', {}, signal) })
}

/** What tasks of a list are narrowed by. */
export interface TaskFilter {
  readonly unit?: string
  readonly light?: string
  readonly limit: number
}

/** Tasks in the order of their tables. */
export function useUnitTasks(filter: TaskFilter, isWanted = true) {
  return useQuery<Page<UnitTask>>({
    queryKey: ['assignments', 'unit', filter],
    queryFn: ({ signal }) => ask(pageOf(taskShape), '/assignments', { status: 'issued', ...filter }, signal),
    enabled: isWanted,
    placeholderData: previous => previous,
  })
}

/** What units are asked for in a month. */
export function useBurden(month: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['burden', month],
    queryFn: ({ signal }) => ask(burdenShape, '/burden', { month }, signal),
    enabled: isWanted && month !== '',
  })
}

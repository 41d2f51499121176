import { useQuery } from '@tanstack/react-query'
import type { Colour, PlaceRank, Project, ProjectRates } from 'duban-core'
import * as z from 'zod/mini'
import { useRegister, useRow } from './registers.ts'
import { ask } from './request.ts'
import type { Shape } from './shapes.ts'

/** How a project stands (亮灯), with the reason in one sentence. */
export interface Standing {
  readonly rates: ProjectRates
  /** The month of this year that the data reaches. */
  readonly month: string | null
  readonly expected: string | null
  /** 与序时差, in 百分点. */
  readonly gap: string | null
  readonly nodeDaysLate: number | null
  readonly colour: Colour
  readonly label: string
  readonly why: string
}

/** A row of the wall chart (项目) as the service gives it; amounts in 亿元. */
export interface ProjectRow extends Project {
  readonly version: number
  /** Id of the lead unit, or empty. */
  readonly unit: string
  readonly month: string | null
  readonly site: string
  readonly content: string
  readonly years: string
  readonly measures: string
  readonly leader: string
  readonly owner: string
  readonly assignments: readonly string[]
  readonly standing: Standing
}

/** Projects of a unit or a division together. */
export interface GroupStanding {
  readonly projects: number
  /** Projects that count in the rate. */
  readonly counted: number
  readonly month: string | null
  readonly rate: string | null
  readonly gap: string | null
  readonly colour: Colour
  readonly label: string
}

/** A unit or a division with its projects, ranked by the gap. */
export interface ProjectGroup {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly projects: readonly string[]
  readonly standing: GroupStanding
  readonly rank: PlaceRank
}

/** All projects taken together. */
export interface ProjectGroups {
  readonly asOf: string
  readonly whole: GroupStanding
  /** Packages counted once, and member by member. */
  readonly counts: { readonly listed: number; readonly split: number }
  readonly units: readonly ProjectGroup[]
  readonly divisions: readonly ProjectGroup[]
}

const text = z.string()
const texts = z.array(text)
const some = z.nullable(text)
const count = z.number()
/** 绿黄红蓝灰. */
export const colourShape: Shape<Colour> = z.enum(['blue', 'green', 'yellow', 'red', 'grey'])

const standingShape: Shape<Standing> = z.object({
  rates: z.object({ year: some, whole: some }),
  month: some,
  expected: some,
  gap: some,
  nodeDaysLate: z.nullable(count),
  colour: colourShape,
  label: text,
  why: text,
})

const projectShape: Shape<ProjectRow> = z.object({
  id: text,
  version: count,
  unit: text,
  name: text,
  place: z.nullable(
    z.union([
      z.object({ kind: z.literal('point'), longitude: text, latitude: text }),
      z.object({ kind: z.literal('division'), code: text }),
    ]),
  ),
  stage: z.enum(['new', 'continued', 'completing', 'preparing']),
  levels: z.array(z.enum(['province', 'city', 'county'])),
  leadUnit: text,
  total: some,
  untilLastYear: some,
  planThisYear: some,
  doneThisYear: some,
  month: some,
  image: text,
  nodes: z.array(z.object({ text, by: text, doneOn: some })),
  needs: z.array(
    z.object({
      kind: z.enum(['land', 'forest', 'sea', 'money', 'clearing', 'approval']),
      isMet: z.boolean(),
      note: text,
    }),
  ),
  problems: text,
  measures: text,
  members: texts,
  site: text,
  content: text,
  years: text,
  leader: text,
  owner: text,
  assignments: texts,
  standing: standingShape,
})

const groupStandingShape: Shape<GroupStanding> = z.object({
  projects: count,
  counted: count,
  month: some,
  rate: some,
  gap: some,
  colour: colourShape,
  label: text,
})

const groupShape: Shape<ProjectGroup> = z.object({
  id: text,
  name: text,
  short: text,
  projects: texts,
  standing: groupStandingShape,
  rank: z.object({ id: text, rank: z.nullable(count), fromBottom: z.nullable(count), of: count }),
})

const groupsShape: Shape<ProjectGroups> = z.object({
  asOf: text,
  whole: groupStandingShape,
  counts: z.object({ listed: count, split: count }),
  units: z.array(groupShape),
  divisions: z.array(groupShape),
})

/** All projects in the order of the register. */
export const useProjects = () => useRegister(projectShape, '/projects')

/** One project. */
export const useProject = (id: string) => useRow(projectShape, '/projects', id)

/** Projects taken together, by unit and by division. */
export const useProjectGroups = () =>
  useQuery({
    queryKey: ['/projects', 'groups'],
    queryFn: ({ signal }) => ask(groupsShape, '/projects/groups', {}, signal),
  })

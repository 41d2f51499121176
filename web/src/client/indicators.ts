import { useQuery } from '@tanstack/react-query'
import type { Basis, Comparator, Figure, FigureKind, FigureValue, Indicator, Modality, Target, Trust } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask } from './request.ts'
import { figureFields, type Page, pageOf, type Shape, targetFields } from './shapes.ts'

/** What the service says of an indicator of the table (指标). */
export type IndicatorInfo = Pick<Indicator, 'id' | 'name' | 'aliases' | 'category' | 'unit' | 'growth' | 'direction'>

/** The latest outcome of an indicator, and where it stands. */
export interface LatestOutcome extends Pick<Figure, 'value' | 'unit' | 'kind' | 'modality' | 'comparator' | 'period'> {
  readonly place: string
  readonly documentId: string
  /** Id of the figure. */
  readonly figure: string
}

/** An indicator that the reports speak of. */
export interface ListedIndicator extends IndicatorInfo {
  readonly mentions: number
  readonly documents: number
  readonly latest: LatestOutcome | null
}

/** What a report says of an indicator at a place in a period (点), as outcome or as target. */
export interface Point {
  readonly documentId: string
  readonly documentName: string
  readonly reportYear: number | null
  /** Of the figure or the target. */
  readonly id: string
  readonly text: string
  readonly place: string
  readonly period: string
  /** Null for a target without a number. */
  readonly kind: FigureKind | null
  readonly basis: Basis
  readonly modality: Exclude<Modality, 'other'>
  readonly comparator: Comparator
  readonly value: FigureValue | null
  readonly unit: string
  readonly tier: Target['tier']
  readonly reference: Target['reference']
  readonly trust: Trust
}

/** An indicator over years and places. */
export interface IndicatorPoints {
  readonly indicator: IndicatorInfo
  /** Where it is spoken of, the most often named first. */
  readonly places: readonly { readonly place: string; readonly points: number }[]
  readonly items: readonly Point[]
  /** Figures there are; the service sends the first 5,000. */
  readonly total: number
}

/** Which points; empty strings do not narrow. */
export interface PointFilter {
  readonly place: string
  readonly kind: string
}

const text = z.string()
const count = z.number()
const { value, unit, kind, comparator, basis, period, trust } = figureFields
const { tier, reference } = targetFields

const info = {
  id: text,
  name: text,
  aliases: z.array(text),
  category: text,
  unit: text,
  growth: z.enum(['real', 'nominal', 'none', 'mixed']),
  direction: z.enum(['up', 'down', 'cap', 'neutral']),
}

const latestShape: Shape<LatestOutcome> = z.object({
  value,
  unit,
  kind,
  modality: figureFields.modality,
  comparator,
  period,
  place: text,
  documentId: text,
  figure: text,
})

const listShape: Shape<Page<ListedIndicator>> = pageOf(
  z.object({ ...info, mentions: count, documents: count, latest: z.nullable(latestShape) }),
)

const pointShape: Shape<Point> = z.object({
  documentId: text,
  documentName: text,
  reportYear: z.nullable(count),
  id: text,
  text,
  place: text,
  period,
  kind: z.nullable(kind),
  basis,
  modality: z.enum(['achieved', 'expected', 'target']),
  comparator,
  value: z.nullable(value),
  unit,
  tier,
  reference,
  trust,
})

const pointsShape: Shape<IndicatorPoints> = z.object({
  indicator: z.object(info),
  places: z.array(z.object({ place: text, points: count })),
  items: z.array(pointShape),
  total: count,
})

/** More than the table of indicators has rows. */
const ALL = 1000

/** Every indicator that the reports speak of, by category. */
export function useIndicators() {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => ask(listShape, '/indicators', { limit: ALL }, signal),
  })
}

const pathOf = (id: string): string => `/indicators/${encodeURIComponent(id)}/points`

/** One indicator's points. */
export function usePoints(id: string, { place, kind }: PointFilter) {
  return useQuery({
    queryKey: ['indicators', id, place, kind],
    queryFn: ({ signal }) => ask(pointsShape, pathOf(id), { place, kind }, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  })
}

/** Address of the same points as CSV. */
export const pointsCsv = (id: string, { place, kind }: PointFilter): string =>
  address(`${pathOf(id)}.csv`, { place, kind, bom: true })

import type { Figure, FigureValue, Target } from 'duban-core'
import { z } from 'zod'
import type { Located } from '../store/indicators.ts'
import { FigureSchema, TargetSchema } from './schema.ts'

const { id, text, kind, basis, comparator, period, trust, unit } = FigureSchema.shape

/** One point of an indicator: what a report says of it at a place in a period, as outcome or as target. */
export const PointSchema = z.object({
  documentId: z.string(),
  documentName: z.string(),
  reportYear: z.int().nullable(),
  /** Of the figure or the target: `/reports/:documentId#:id` is its sentence. */
  id,
  text,
  place: z.string(),
  period,
  kind: kind.nullable().describe('Null for a target without a number'),
  basis,
  modality: z.enum(['achieved', 'expected', 'target']),
  comparator,
  value: TargetSchema.shape.value,
  unit,
  tier: TargetSchema.shape.tier,
  reference: TargetSchema.shape.reference,
  trust,
})
export type Point = z.infer<typeof PointSchema>

const whose = ({ documentId, documentName, year, about }: Located<unknown>) => ({
  documentId,
  documentName,
  reportYear: year,
  place: about,
})

const ofFigure = (found: Located<Figure>, tier: Target['tier']): Point[] => {
  const { modality, ...figure } = found.record
  if (modality === 'other') return []
  const { id, text, period, kind, basis, comparator, value, unit, trust } = figure
  const own = { id, text, period, kind, basis, modality, comparator, value, unit, tier, trust }
  return [{ ...whose(found), ...own, reference: null }]
}

const ofTarget = (found: Located<Target>): Point => {
  const { id, text, period, comparator, unit, tier, reference } = found.record
  const value: FigureValue | null = found.record.value
  const own = { id, text, period, comparator, value, unit, tier, reference }
  return { ...whose(found), ...own, kind: null, basis: '', modality: 'target', trust: 'sound' }
}

/** Figures and the targets without one as points, by period; the order of each list stays within a period. */
export function pointsOf(figures: readonly Located<Figure>[], targets: readonly Located<Target>[]): Point[] {
  const tiers = new Map(targets.map(({ documentId, record }) => [`${documentId} ${record.figure}`, record.tier]))
  const points = [
    ...figures.flatMap(found => ofFigure(found, tiers.get(`${found.documentId} ${found.record.id}`) ?? null)),
    ...targets.filter(({ record }) => record.figure === null).map(ofTarget),
  ]
  return points.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

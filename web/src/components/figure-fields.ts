import type { Comparator, FigureKind, Modality } from 'duban-core'

/** Kinds of figures, in the order in which they are offered. */
export const KINDS: readonly FigureKind[] = [
  'level',
  'growth',
  'rate',
  'change',
  'point_change',
  'rank',
  'multiple',
  'ratio',
]

/** Modalities, in the order in which they are offered. */
export const MODALITIES: readonly Modality[] = ['achieved', 'expected', 'target', 'other']

/** Comparators, in the order in which they are offered. */
export const COMPARATORS: readonly Comparator[] = ['eq', 'ge', 'le', 'about', 'between']

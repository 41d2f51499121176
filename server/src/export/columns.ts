import type { Figure, FigureValue, Quote, Target } from 'duban-core'
import type { Found } from '../store/records.ts'
import type { Columns } from './csv.ts'

const low = (value: FigureValue | null): string | null => (typeof value === 'string' ? value : (value?.[0] ?? null))
const high = (value: FigureValue | null): string | null =>
  typeof value === 'string' || value === null ? null : value[1]

/** Cue words with their places: `同比@120-122 增长@122-124`. */
const cueWords = (cues: readonly Quote[]): string => cues.map(cue => `${cue.text}@${cue.start}-${cue.end}`).join(' ')

/** A figure with all its fields, one row each; a range fills `value` and `value_high`. */
export const FIGURE_COLUMNS: Columns<Figure> = [
  ['id', f => f.id],
  ['start', f => f.start],
  ['end', f => f.end],
  ['text', f => f.text],
  ['indicator', f => f.indicator],
  ['indicator_id', f => f.indicatorId],
  ['indicator_start', f => f.indicatorSpan?.start ?? null],
  ['indicator_end', f => f.indicatorSpan?.end ?? null],
  ['value', f => low(f.value)],
  ['value_high', f => high(f.value)],
  ['unit', f => f.unit],
  ['kind', f => f.kind],
  ['comparator', f => f.comparator],
  ['modality', f => f.modality],
  ['period', f => f.period],
  ['region', f => f.region],
  ['basis', f => f.basis],
  ['cues', f => cueWords(f.cues)],
  ['section', f => f.section],
  ['copy_of', f => f.copyOf],
  ['trust', f => f.trust],
]

/** A target with all its fields. */
export const TARGET_COLUMNS: Columns<Target> = [
  ['id', t => t.id],
  ['start', t => t.start],
  ['end', t => t.end],
  ['text', t => t.text],
  ['indicator', t => t.indicator],
  ['indicator_id', t => t.indicatorId],
  ['comparator', t => t.comparator],
  ['value', t => low(t.value)],
  ['value_high', t => high(t.value)],
  ['unit', t => t.unit],
  ['reference', t => t.reference],
  ['tier', t => t.tier],
  ['headline', t => t.headline],
  ['period', t => t.period],
  ['region', t => t.region],
  ['figure', t => t.figure],
]

/** The columns of a record, after those that say whose it is. */
export const withDocument = <Record>(columns: Columns<Record>): Columns<Found<Record>> => [
  ['document_id', found => found.documentId],
  ['document', found => found.documentName],
  ['place', found => found.place],
  ['year', found => found.year],
  ...columns.map(([heading, cell]) => [heading, (found: Found<Record>) => cell(found.record)] as const),
]

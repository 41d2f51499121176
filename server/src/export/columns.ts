import type { Figure, FigureValue, Quote, Target, Task } from 'duban-core'
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

/** A task with all its fields; what there may be several of is parted by spaces. */
export const TASK_COLUMNS: Columns<Task> = [
  ['id', t => t.id],
  ['start', t => t.start],
  ['end', t => t.end],
  ['text', t => t.text],
  ['action', t => t.action],
  ['object', t => t.object],
  ['deadline', t => t.deadline],
  ['measurable', t => t.measurable],
  ['figures', t => t.figures.join(' ')],
  ['regions', t => t.regions.join(' ')],
  ['section', t => t.section],
  ['lead_units', t => t.leadUnits.map(({ unit }) => unit).join(' ')],
]

/** The columns of a record, after those that say whose it is. */
export const withDocument = <Record>(columns: Columns<Record>): Columns<Found<Record>> => [
  ['document_id', found => found.documentId],
  ['document', found => found.documentName],
  ['place', found => found.place],
  ['year', found => found.year],
  ...columns.map(([heading, cell]) => [heading, (found: Found<Record>) => cell(found.record)] as const),
]

/** A point of an indicator: what a report says of it at a place in a period. */
interface IndicatorPoint
  extends Pick<Figure, 'id' | 'text' | 'period' | 'basis' | 'modality' | 'comparator' | 'unit' | 'trust'> {
  readonly documentId: string
  readonly documentName: string
  readonly reportYear: number | null
  readonly place: string
  readonly kind: string | null
  readonly value: FigureValue | null
  readonly tier: string | null
  readonly reference: string | null
}

/** A point of an indicator with all its fields. */
export const POINT_COLUMNS: Columns<IndicatorPoint> = [
  ['document_id', p => p.documentId],
  ['document', p => p.documentName],
  ['report_year', p => p.reportYear],
  ['id', p => p.id],
  ['place', p => p.place],
  ['period', p => p.period],
  ['kind', p => p.kind],
  ['modality', p => p.modality],
  ['comparator', p => p.comparator],
  ['value', p => low(p.value)],
  ['value_high', p => high(p.value)],
  ['unit', p => p.unit],
  ['basis', p => p.basis],
  ['tier', p => p.tier],
  ['reference', p => p.reference],
  ['text', p => p.text],
  ['trust', p => p.trust],
]

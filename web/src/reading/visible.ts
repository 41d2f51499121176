import type { Reading } from 'duban-core'
import type { Layer } from './records.ts'
import type { Mark } from './segments.ts'

/** Which figures are marked; empty strings do not narrow. */
export interface FigureFilter {
  readonly modality: string
  readonly kind: string
}

/** Marks of the layers that are switched on, by their place in the text; figures before targets on the same place. */
export function visibleMarks(reading: Reading, layers: ReadonlySet<Layer>, filter: FigureFilter): Mark[] {
  const marks: Mark[] = []
  const add = (layer: Layer, id: string, { start, end }: { start: number; end: number }) =>
    marks.push({ id, layer, start, end })
  if (layers.has('figures'))
    for (const figure of reading.figures) {
      const fits =
        (!filter.modality || figure.modality === filter.modality) && (!filter.kind || figure.kind === filter.kind)
      if (fits) add('figures', figure.id, figure)
    }
  if (layers.has('targets')) for (const target of reading.targets) add('targets', target.id, target)
  if (layers.has('tasks')) for (const task of reading.tasks) add('tasks', task.id, task)
  if (layers.has('damage')) for (const damage of reading.damage) add('damage', damage.id, damage)
  if (layers.has('findings'))
    for (const finding of reading.findings) for (const span of finding.spans) add('findings', finding.id, span)
  return marks.sort((a, b) => a.start - b.start)
}

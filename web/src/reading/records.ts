import type { Damage, Figure, Finding, Reading, Span, Target, Task } from 'duban-core'

/** What can be marked in the text and opened in the panel (记录). */
export type ReadingRecord =
  | { readonly layer: 'figures'; readonly id: string; readonly figure: Figure }
  | { readonly layer: 'targets'; readonly id: string; readonly target: Target }
  | { readonly layer: 'tasks'; readonly id: string; readonly task: Task }
  | { readonly layer: 'damage'; readonly id: string; readonly damage: Damage }
  | { readonly layer: 'findings'; readonly id: string; readonly finding: Finding }

/** The sorts of marks that can be switched on and off. */
export type Layer = ReadingRecord['layer']

/** In the order in which they are offered. */
export const LAYERS: readonly Layer[] = ['figures', 'targets', 'tasks', 'damage', 'findings']

/** All records of a reading by id. Ids are unique across the layers: f1, g1, t1, and so on. */
export function recordsOf(reading: Reading): ReadonlyMap<string, ReadingRecord> {
  const records: ReadingRecord[] = [
    ...reading.figures.map(figure => ({ layer: 'figures' as const, id: figure.id, figure })),
    ...reading.targets.map(target => ({ layer: 'targets' as const, id: target.id, target })),
    ...reading.tasks.map(task => ({ layer: 'tasks' as const, id: task.id, task })),
    ...reading.damage.map(damage => ({ layer: 'damage' as const, id: damage.id, damage })),
    ...reading.findings.map(finding => ({ layer: 'findings' as const, id: finding.id, finding })),
  ]
  return new Map(records.map(record => [record.id, record]))
}

/** Where a record stands; a finding may stand in several places. */
export function spansOf(record: ReadingRecord): readonly Span[] {
  switch (record.layer) {
    case 'figures':
      return [record.figure]
    case 'targets':
      return [record.target]
    case 'tasks':
      return [record.task]
    case 'damage':
      return [record.damage]
    case 'findings':
      return record.finding.spans
  }
}

/** Ids of other records that share characters with `record`, in the order of the text. */
export function recordsOnSamePlace(record: ReadingRecord, all: Iterable<ReadingRecord>): ReadingRecord[] {
  const places = spansOf(record)
  const touches = (other: ReadingRecord): boolean =>
    spansOf(other).some(a => places.some(b => a.start < b.end && b.start < a.end))
  return [...all].filter(other => other.id !== record.id && touches(other))
}

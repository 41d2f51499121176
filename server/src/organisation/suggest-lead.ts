import type { LeadUnit } from 'duban-core'
import type { UnitRow } from '../store/units.ts'

/** Suggests the lead unit for words of a task: the one whose subject is the longest that stands in them. */
export function leadSuggester(units: readonly UnitRow[]): (words: string) => readonly LeadUnit[] {
  const subjects = units
    .filter(unit => unit.toDay === '')
    .flatMap(unit => unit.subjects.map(subject => ({ subject, unit: unit.name })))
    .sort((a, b) => b.subject.length - a.subject.length)
  return words => {
    const found = subjects.find(({ subject }) => words.includes(subject))
    return found ? [{ unit: found.unit, why: `职责：${found.subject}` }] : []
  }
}

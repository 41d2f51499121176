import type { Day, LeadUnit } from 'duban-core'
import { existsOn } from '../store/unit-finder.ts'
import type { UnitRow } from '../store/units.ts'

/** Suggests the lead unit for words of a task: of those that exist on the day, the one whose subject is the longest that stands in them. */
export function leadSuggester(units: readonly UnitRow[], day: Day): (words: string) => readonly LeadUnit[] {
  const subjects = units
    .filter(unit => existsOn(unit, day))
    .flatMap(unit => unit.subjects.map(subject => ({ subject, unit: unit.name })))
    .sort((a, b) => b.subject.length - a.subject.length)
  return words => {
    const found = subjects.find(({ subject }) => words.includes(subject))
    return found ? [{ unit: found.unit, why: `职责：${found.subject}` }] : []
  }
}

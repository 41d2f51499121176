import type { Day, LeadUnit } from 'duban-core'
import { existsOn, type NameRule, namesOn, unitFinder } from '../store/unit-finder.ts'
import type { UnitRow } from '../store/units.ts'

/** 澄川 市 发展和改革 委员会: the place, its level, what the unit is for, and the word for its kind. */
const PARTS = /^(.*?)(自治区|省|市|县|区)(.{2,}?)(委员会|办公室|局|厅|委|办)$/

interface LocalName {
  readonly place: string
  readonly level: string
  readonly stem: string
}

function localNameOf(name: string): LocalName | null {
  const [, place = '', level = '', stem = ''] = PARTS.exec(name) ?? []
  return stem === '' ? null : { place, level, stem }
}

/** Finds units by what stands in a paper of a city besides names: `市发展和改革局` for 澄川市发展和改革委员会. */
function localNames(all: readonly UnitRow[], day: Day): (words: string) => UnitRow | null {
  const known = all.flatMap(unit => {
    const parts = localNameOf(unit.name)
    return parts && existsOn(unit, day) ? [{ unit, parts }] : []
  })
  return words => {
    const meant = localNameOf(words)
    if (!meant) return null
    const fitting = known.filter(
      ({ parts: { place, level, stem } }) =>
        level === meant.level && stem === meant.stem && (meant.place === '' || meant.place === place),
    )
    return fitting.length === 1 ? (fitting[0]?.unit ?? null) : null
  }
}

/**
 * Finds the unit that a paper of a day means. Papers of a city leave its name out, and offices of one kind are called 局
 * here and 委员会 there: where no name or alias fits, `市发展和改革局` is 澄川市发展和改革委员会, if that is the only one it
 * can be.
 */
export function unitMeant(all: readonly UnitRow[], day: Day): (words: string) => UnitRow | null {
  const find = unitFinder(all, day)
  const local = localNames(all, day)
  return words => find(words) ?? local(words)
}

/** The unit that a name means on a day, with the rule that says so; null where none does. */
export function explainName(
  all: readonly UnitRow[],
  words: string,
  day: Day,
): { readonly unit: UnitRow; readonly rule: NameRule | 'local_name' } | null {
  const named = namesOn(all, day)(words)
  if (named) return named
  const unit = localNames(all, day)(words)
  return unit && { unit, rule: 'local_name' }
}

/** Units of a row, each once and by its present name; one that the office does not know stays as it was written. */
export function byPresentName(
  find: (words: string) => UnitRow | null,
  { lead, coUnits }: { readonly lead: readonly LeadUnit[]; readonly coUnits: readonly string[] },
): { readonly lead: readonly LeadUnit[]; readonly coUnits: readonly string[] } {
  const named = (words: string): string => find(words)?.name ?? words
  const leads = lead.map(one => ({ ...one, unit: named(one.unit) }))
  const shown = leads.filter((one, i) => leads.findIndex(({ unit }) => unit === one.unit) === i)
  const shares = new Set(coUnits.map(named))
  for (const { unit } of shown) shares.delete(unit)
  return { lead: shown, coUnits: [...shares] }
}

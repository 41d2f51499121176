import type { Day } from 'duban-core'
import type { UnitRow } from './units.ts'

/** Why words are taken for a unit: it bore the name on the day, is called so, is called so in short, or nobody else ever was. */
export type NameRule = 'dated_name' | 'name' | 'alias' | 'only_bearer'

/** A unit that words name, and by which rule. */
export interface NamedUnit {
  readonly unit: UnitRow
  readonly rule: NameRule
}

/** Whether `day` lies in a span whose empty ends are open. */
const holdsOn = ({ fromDay, toDay }: { readonly fromDay: Day; readonly toDay: Day }, day: Day): boolean =>
  (fromDay === '' || fromDay <= day) && (toDay === '' || day <= toDay)

/** Whether a unit exists on a day; where nothing is known of its beginning, it always did. */
export const existsOn = (unit: Pick<UnitRow, 'fromDay' | 'toDay'>, day: Day): boolean => holdsOn(unit, day)

interface Bearer extends NamedUnit {
  readonly isInForce: boolean
}

/** Rules in the order in which they are asked: what an office dated itself comes before what has no dates. */
const RULES: readonly NameRule[] = ['dated_name', 'name', 'alias']

function bearersOf(unit: UnitRow, day: Day): (readonly [name: string, bearer: Bearer])[] {
  const isThere = existsOn(unit, day)
  return [
    [unit.name, { unit, rule: 'name', isInForce: isThere }],
    ...unit.aliases.map(name => [name, { unit, rule: 'alias', isInForce: isThere }] as const),
    ...unit.datedNames.map(
      dated => [dated.name, { unit, rule: 'dated_name', isInForce: holdsOn(dated, day) }] as const,
    ),
  ]
}

/** The unit that one of several bearers of a name is on the day, or null where nobody can say. */
function meant(bearers: readonly Bearer[]): NamedUnit | null {
  for (const rule of RULES) {
    const found = bearers.find(bearer => bearer.isInForce && bearer.rule === rule)
    if (found) return { unit: found.unit, rule }
  }
  const [first, ...others] = bearers
  // A paper goes on using a name after its end: where one unit alone ever bore it, it is meant.
  return first && others.every(({ unit }) => unit.id === first.unit.id)
    ? { unit: first.unit, rule: 'only_bearer' }
    : null
}

/**
 * Finds units by a name as it was meant on a day: 市旅游局 in a paper of 2018 is what is 市文化广电旅游局 since 2019. A
 * name that nobody bears on the day means the only unit that ever bore it, and none where there were several.
 */
export function namesOn(all: readonly UnitRow[], day: Day): (words: string) => NamedUnit | null {
  const byName = new Map<string, Bearer[]>()
  for (const unit of all)
    for (const [name, bearer] of bearersOf(unit, day)) {
      const known = byName.get(name)
      if (known) known.push(bearer)
      else byName.set(name, [bearer])
    }
  return words => meant(byName.get(words) ?? [])
}

/** Finds units by id, or by a name or alias as it was meant on a day. */
export function unitFinder(all: readonly UnitRow[], day: Day): (words: string) => UnitRow | null {
  const byId = new Map(all.map(unit => [unit.id, unit]))
  const named = namesOn(all, day)
  return words => byId.get(words) ?? named(words)?.unit ?? null
}

import { findConflicts } from './conflicts.ts'
import { buildContext, type CheckInput } from './context.ts'
import { type FindingDraft, tellConflict, tellFollow } from './explain.ts'
import { observers } from './observations/observations.ts'
import { propagate } from './propagate.ts'
import { SystemBuilder } from './relation.ts'
import { relationFinders } from './relations/relations.ts'
import { defaultSettings, type Settings } from './settings.ts'
import type { Finding } from './types.ts'

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'note']

/**
 * Checks a report against itself: finds the relations between its figures, narrows what each can mean, and tells every
 * smallest set of figures that cannot all be right, then what follows but is not said. Errors come first.
 */
export function runChecks(input: CheckInput, settings: Settings = defaultSettings): Finding[] {
  const context = buildContext(input, settings)
  const builder = new SystemBuilder(context.mentions)
  for (const find of relationFinders) find(context, builder)
  const system = builder.build()
  const all = [...builder.relations.keys()]
  const strict = new Set(all.filter(number => builder.relations[number].strength === 'strict'))
  const taken = new Set<number>()
  const conflicts = [...findConflicts(system, strict, taken), ...findConflicts(system, new Set(all), taken)]
  const drafts: FindingDraft[] = conflicts.map(conflict => tellConflict(context, builder, system, conflict))
  const { domains } = propagate(system, { relations: new Set(all.filter(number => !taken.has(number))) })
  for (const number of all) {
    if (taken.has(number)) continue
    const relation = builder.relations[number]
    for (const follow of relation.follows ?? []) {
      const note = tellFollow(context, relation, follow, domains[follow.variable])
      if (note) drafts.push(note)
    }
  }
  for (const observe of observers) drafts.push(...observe(context))
  return drafts
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || startOf(a) - startOf(b))
    .map((draft, i) => ({ id: `c${i + 1}`, ...draft }))
}

const startOf = ({ spans }: FindingDraft): number => spans[0]?.start ?? 0

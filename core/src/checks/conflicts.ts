import type { System } from './constraints.ts'
import { type Conflict, propagate } from './propagate.ts'

/**
 * The smallest part of a conflict that is still one: relations and statements are taken away one by one, and stay away
 * where what is left is still a contradiction. Nothing in the result can be missed.
 */
export function minimise(system: System, conflict: Conflict): Conflict {
  let least = conflict
  for (const relation of conflict.relations) {
    if (!least.relations.includes(relation)) continue
    const without = { ...least, relations: least.relations.filter(other => other !== relation) }
    least = again(system, without) ?? least
  }
  for (const statement of conflict.statements) {
    if (!least.statements.includes(statement)) continue
    const without = { ...least, statements: least.statements.filter(other => other !== statement) }
    least = again(system, without) ?? least
  }
  return least
}

/** The conflict that is left in a part of the system, or null. */
function again(system: System, part: Conflict): Conflict | null {
  return propagate(system, { statements: part.statements, relations: new Set(part.relations) }).conflict
}

/** The conflict stays when every number may be one unit of its last digit off. */
export function isBeyondRounding(system: System, { statements, relations }: Conflict): boolean {
  return propagate(system, { statements, relations: new Set(relations), wide: true }).conflict !== null
}

/** Every minimal conflict that shares no relation with an earlier one; the relations in `strong` are tried alone first. */
export function findConflicts(system: System, relations: ReadonlySet<number>, taken: Set<number>): Conflict[] {
  const found: Conflict[] = []
  for (;;) {
    const left = new Set([...relations].filter(relation => !taken.has(relation)))
    const { conflict } = propagate(system, { relations: left })
    if (!conflict) return found
    const least = minimise(system, conflict)
    found.push(least)
    // Statements that contradict without any relation would come again for ever.
    if (!least.relations.length) return found
    for (const relation of least.relations) taken.add(relation)
  }
}

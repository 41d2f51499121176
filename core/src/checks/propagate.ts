import { compare, decimal, multiply as multiplyDecimal, negate as negateDecimal, ONE, ZERO } from '../values/decimal.ts'
import {
  add,
  contains,
  divide,
  divideBy,
  EVERYTHING,
  hull,
  type Interval,
  intersect,
  isEmpty,
  multiply,
  scale,
  shift,
  subtract,
  width,
} from '../values/interval.ts'
import { type Constraint, type System, type Term, type Variable, variablesOf } from './constraints.ts'

/** Statements and relations, by their numbers in the system, that together leave some quantity no value. */
export interface Conflict {
  readonly statements: readonly number[]
  readonly relations: readonly number[]
}

/** What propagation found: every quantity's remaining interval, and the first conflict if there is one. */
export interface Propagation {
  readonly domains: readonly Interval[]
  readonly conflict: Conflict | null
}

/** Which part of a system to look at. */
export interface Selection {
  readonly statements?: readonly number[]
  readonly relations?: ReadonlySet<number>
  /** Take the statements with one unit of the last digit on either side. */
  readonly wide?: boolean
}

/** Each constraint is looked at no more often than this; what is left then is wider than it might be, never wrong. */
const MAX_ROUNDS = 24

/** Why a quantity was narrowed: the statement or constraint, and the earlier narrowings that it built on. */
interface Narrowing {
  readonly statement: number | null
  readonly constraint: number | null
  readonly from: readonly number[]
}

/**
 * Narrows every quantity by every constraint until nothing changes (HC4: each constraint is solved for each of its
 * quantities in interval arithmetic). A value that takes part in any solution is never excluded.
 */
export function propagate(system: System, selection: Selection = {}): Propagation {
  const run = new Run(system)
  return { conflict: run.all(selection), domains: run.domains }
}

class Run {
  readonly domains: Interval[]
  private readonly system: System
  private readonly trail: Narrowing[] = []
  /** Of each quantity: the number of its last narrowing, or −1. */
  private readonly last: number[]

  constructor(system: System) {
    this.system = system
    this.domains = new Array<Interval>(system.variables).fill(EVERYTHING)
    this.last = new Array<number>(system.variables).fill(-1)
  }

  all(selection: Selection): Conflict | null {
    const { statements, constraints } = this.system
    for (const number of selection.statements ?? statements.keys()) {
      const { variable, interval, wide } = statements[number]
      const narrowed = this.narrow(variable, selection.wide ? wide : interval, number, null, [])
      if (narrowed === 'empty') return this.blame()
    }
    const chosen = [...constraints.keys()].filter(
      number => !selection.relations || selection.relations.has(this.system.relationOf[number]),
    )
    return this.settle(chosen)
  }

  private settle(chosen: readonly number[]): Conflict | null {
    const { constraints } = this.system
    const users = new Map<Variable, number[]>()
    for (const number of chosen)
      for (const variable of variablesOf(constraints[number]))
        users.set(variable, [...(users.get(variable) ?? []), number])
    const waiting = [...chosen]
    const isWaiting = new Set(chosen)
    const limit = chosen.length * MAX_ROUNDS
    for (let done = 0; done < waiting.length && done < limit; done++) {
      const number = waiting[done]
      isWaiting.delete(number)
      const changed = this.revise(number)
      if (changed === 'empty') return this.blame()
      for (const variable of changed)
        for (const user of users.get(variable) ?? [])
          if (user !== number && !isWaiting.has(user)) {
            isWaiting.add(user)
            waiting.push(user)
          }
    }
    return null
  }

  /** Solves one constraint for each of its quantities; the quantities that became markedly narrower. */
  private revise(number: number): readonly Variable[] | 'empty' {
    const constraint = this.system.constraints[number]
    const variables = variablesOf(constraint)
    const changed: Variable[] = []
    for (const [i, variable] of variables.entries()) {
      const allowed = solveFor(constraint, i, this.domains)
      if (!allowed) continue
      const from = variables.filter((_, j) => j !== i).map(other => this.last[other])
      const narrowed = this.narrow(variable, allowed, null, number, from)
      if (narrowed === 'empty') return 'empty'
      if (narrowed === 'much') changed.push(variable)
    }
    return changed
  }

  private narrow(
    variable: Variable,
    allowed: Interval,
    statement: number | null,
    constraint: number | null,
    from: readonly number[],
  ): 'empty' | 'much' | 'little' | 'not' {
    const before = this.domains[variable]
    const after = intersect(before, allowed)
    if (after === before) return 'not'
    this.trail.push({ statement, constraint, from: [...from, this.last[variable]].filter(number => number >= 0) })
    this.last[variable] = this.trail.length - 1
    if (isEmpty(after)) return 'empty'
    this.domains[variable] = after
    return isMuchNarrower(before, after) ? 'much' : 'little'
  }

  /** Follows the last narrowing back to the statements and relations that it rests on. */
  private blame(): Conflict {
    const statements = new Set<number>()
    const relations = new Set<number>()
    const seen = new Set<number>()
    const open = [this.trail.length - 1]
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (seen.has(number)) continue
      seen.add(number)
      const { statement, constraint, from } = this.trail[number]
      if (statement !== null) statements.add(statement)
      if (constraint !== null) relations.add(this.system.relationOf[constraint])
      open.push(...from)
    }
    const ascending = (a: number, b: number) => a - b
    return { statements: [...statements].sort(ascending), relations: [...relations].sort(ascending) }
  }
}

/** What a constraint leaves its `index`-th quantity, given the others; null where it says nothing. */
function solveFor(constraint: Constraint, index: number, domains: readonly Interval[]): Interval | null {
  if (constraint.kind === 'linear') {
    const { terms, within } = constraint
    let rest = within
    for (const [i, other] of terms.entries()) {
      if (i === index) continue
      rest = subtract(rest, evaluate(other, domains))
      if (!rest.low && !rest.high) return null
    }
    return unterm(terms[index], rest)
  }
  if (constraint.kind === 'hull') {
    if (index < constraint.parts.length) return null
    return constraint.parts.map(part => domains[part]).reduce((all, one) => hull(all, one))
  }
  const { left, right, result } = constraint
  if (index === 2) {
    const [a, b] = [evaluate(left, domains), evaluate(right, domains)]
    return unterm(result, multiply(a, b))
  }
  const [mine, other] = index === 0 ? [left, right] : [right, left]
  const [top, bottom] = [evaluate(result, domains), evaluate(other, domains)]
  // With zero over zero any value will do.
  if (contains(bottom, ZERO) && contains(top, ZERO)) return null
  return unterm(mine, divide(top, bottom))
}

function evaluate({ variable, factor, offset }: Term, domains: readonly Interval[]): Interval {
  const scaled = factor === ONE ? domains[variable] : scale(domains[variable], factor)
  return offset.digits === 0n ? scaled : shift(scaled, offset)
}

function unterm({ factor, offset }: Term, value: Interval): Interval {
  const shifted = offset.digits === 0n ? value : add(value, { low: minus(offset), high: minus(offset) })
  return factor === ONE ? shifted : divideBy(shifted, factor)
}

const minus = (offset: Term['offset']) => ({ value: negateDecimal(offset), open: false })

const ALMOST = decimal('0.999')

/** Small steps are kept but wake nobody: chains of ever smaller steps would never end. */
function isMuchNarrower(before: Interval, after: Interval): boolean {
  const [old, now] = [width(before), width(after)]
  if (!old || !now) return true
  return compare(now, multiplyDecimal(old, ALMOST)) < 0
}

import { type Decimal, decimal, ONE, ZERO } from '../values/decimal.ts'
import { type Interval, point } from '../values/interval.ts'

/** Number of an unknown quantity in its system, from 0. */
export type Variable = number

/** `factor` × variable + `offset`. */
export interface Term {
  readonly variable: Variable
  readonly factor: Decimal
  readonly offset: Decimal
}

/** The terms add up to a number within `within`. */
export interface LinearConstraint {
  readonly kind: 'linear'
  readonly terms: readonly Term[]
  readonly within: Interval
}

/** `left` × `right` = `result`. */
export interface ProductConstraint {
  readonly kind: 'product'
  readonly left: Term
  readonly right: Term
  readonly result: Term
}

/** `whole` lies between the least and the greatest of `parts`: a mean of them with any weights. */
export interface HullConstraint {
  readonly kind: 'hull'
  readonly parts: readonly Variable[]
  readonly whole: Variable
}

export type Constraint = LinearConstraint | ProductConstraint | HullConstraint

/** What one figure says of one quantity. */
export interface Statement {
  readonly variable: Variable
  /** What the printed digits and words can mean. */
  readonly interval: Interval
  /** The same with one unit of the last digit on either side, for numbers cut off or adjusted by hand. */
  readonly wide: Interval
  /** Id of the figure. */
  readonly figure: string
}

/** Quantities, what is said of them, and what must hold between them. Constraints of one relation stand or fall together. */
export interface System {
  readonly variables: number
  readonly statements: readonly Statement[]
  readonly constraints: readonly Constraint[]
  /** Of each constraint: the number of the relation that it belongs to. */
  readonly relationOf: readonly number[]
}

const asDecimal = (value: Decimal | string | number): Decimal =>
  typeof value === 'object' ? value : decimal(String(value))

/** A term; `factor` and `offset` may be given as plain decimal strings or whole numbers. */
export const term = (
  variable: Variable,
  factor: Decimal | string | number = ONE,
  offset: Decimal | string | number = ZERO,
): Term => ({ variable, factor: asDecimal(factor), offset: asDecimal(offset) })

/** The terms add up to zero, or to a number within `within`. */
export const linear = (terms: readonly Term[], within: Interval = point(ZERO)): LinearConstraint => ({
  kind: 'linear',
  terms,
  within,
})

/** left × right = result. */
export const product = (left: Term, right: Term, result: Term): ProductConstraint => ({
  kind: 'product',
  left,
  right,
  result,
})

/** The parts add up to the whole. */
export const sumOf = (parts: readonly Variable[], whole: Variable): LinearConstraint =>
  linear([...parts.map(part => term(part)), term(whole, -1)])

/** The whole is a mean of the parts. */
export const hull = (parts: readonly Variable[], whole: Variable): HullConstraint => ({ kind: 'hull', parts, whole })

/** The variables of a constraint. */
export function variablesOf(constraint: Constraint): readonly Variable[] {
  if (constraint.kind === 'linear') return constraint.terms.map(one => one.variable)
  if (constraint.kind === 'hull') return [...constraint.parts, constraint.whole]
  return [constraint.left.variable, constraint.right.variable, constraint.result.variable]
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../values/decimal.ts'
import { type Bound, contains, formatInterval, type Interval, isEmpty } from '../values/interval.ts'
import { minimise } from './conflicts.ts'
import { type Constraint, hull, linear, product, type Statement, type System, sumOf, term } from './constraints.ts'
import { propagate } from './propagate.ts'

const whole = (n: number) => decimal(String(n))
const inside = (low: string, high: string): Interval => ({
  low: { value: decimal(low), open: false },
  high: { value: decimal(high), open: true },
})
const statement = (variable: number, interval: Interval): Statement => ({
  variable,
  interval,
  wide: interval,
  figure: `f${variable}`,
})
const system = (variables: number, statements: Statement[], constraints: Constraint[]): System => ({
  variables,
  statements,
  constraints,
  relationOf: constraints.map((_, i) => i),
})

describe('propagation', () => {
  test('the growth of a whole from growth and share of a part, with each quantity once', () => {
    // 0 share 52.3, 1 up 8.1, 2 = share before / share now, 3 growth of the part 18.3, 4 growth of the whole
    const statements = [inside('52.25', '52.35'), inside('8.05', '8.15'), null, inside('18.25', '18.35'), null].flatMap(
      (interval, i) => (interval ? [statement(i, interval)] : []),
    )
    const constraints = [product(term(0), term(2, -1, 1), term(1)), product(term(3, 1, 100), term(2), term(4, 1, 100))]
    const { domains, conflict } = propagate(system(5, statements, constraints))
    expect(conflict).toBeNull()
    expect(formatInterval(domains[4], 3)).toBe('(-0.195, 0.151)')
  })

  test('an impossible sum names the statements at fault, and no other', () => {
    const statements = [
      statement(0, inside('812.35', '812.45')),
      statement(1, inside('596.75', '596.85')),
      statement(2, inside('427.05', '427.15')),
      statement(3, inside('1846.25', '1846.35')),
      statement(4, inside('1', '2')),
      statement(5, inside('3', '4')),
    ]
    const parts = system(7, statements, [sumOf([4, 5], 6), sumOf([0, 1, 2], 3)])
    const { conflict } = propagate(parts)
    expect(conflict && minimise(parts, conflict)).toEqual({ statements: [0, 1, 2, 3], relations: [1] })
  })

  test('an ever shrinking cycle ends', () => {
    const statements = [statement(0, inside('0', '10')), statement(1, inside('0', '10'))]
    const shrinking = [linear([term(0, 2), term(1, -1)]), linear([term(1, 2), term(0, -1)])]
    expect(propagate(system(2, statements, shrinking)).conflict).toBeNull()
  })
})

const bound = fc.option(fc.record({ value: fc.integer({ min: -4, max: 4 }).map(whole), open: fc.boolean() }))
const interval: fc.Arbitrary<Interval> = fc
  .record<{ low: Bound | null; high: Bound | null }>({ low: bound, high: bound })
  .filter(i => !isEmpty(i))
const aTerm = (variables: number) =>
  fc
    .tuple(fc.nat(variables - 1), fc.constantFrom(-2, -1, 1, 2), fc.integer({ min: -1, max: 1 }))
    .map(([variable, factor, offset]) => term(variable, factor, offset))
const plainTerm = (variables: number) => aTerm(variables).map(({ variable, factor }) => term(variable, factor))
const distinct = (terms: readonly { variable: number }[]) => new Set(terms.map(t => t.variable)).size === terms.length
const aConstraint = (variables: number): fc.Arbitrary<Constraint> =>
  fc.oneof(
    fc
      .tuple(fc.array(plainTerm(variables), { minLength: 2, maxLength: 3 }).filter(distinct), interval)
      .map(([terms, within]) => linear(terms, within)),
    fc
      .tuple(aTerm(variables), aTerm(variables), aTerm(variables))
      .map(([left, right, result]) => product(left, right, result)),
    fc
      .tuple(fc.array(fc.nat(variables - 1), { minLength: 1, maxLength: 2 }), fc.nat(variables - 1))
      .map(([parts, whole]) => hull(parts, whole)),
  )

const VARIABLES = 3
const RANGE = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(whole)
const points = RANGE.flatMap(a => RANGE.flatMap(b => RANGE.map(c => [a, b, c])))

function holds(constraint: Constraint, at: readonly ReturnType<typeof whole>[]): boolean {
  const n = (t: ReturnType<typeof term>) =>
    Number(t.factor.digits) * Number(at[t.variable].digits) + Number(t.offset.digits)
  if (constraint.kind === 'hull') {
    const parts = constraint.parts.map(part => Number(at[part].digits))
    const value = Number(at[constraint.whole].digits)
    return Math.min(...parts) <= value && value <= Math.max(...parts)
  }
  return constraint.kind === 'linear'
    ? contains(constraint.within, whole(constraint.terms.reduce((sum, t) => sum + n(t), 0)))
    : n(constraint.left) * n(constraint.right) === n(constraint.result)
}

test('no solution that a search over all whole points finds is ever excluded', () => {
  const systems = fc.record({
    said: fc.array(fc.tuple(fc.nat(VARIABLES - 1), interval), { maxLength: 4 }),
    constraints: fc.array(aConstraint(VARIABLES), { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(systems, ({ said, constraints }) => {
      const statements = said.map(([variable, i]) => statement(variable, i))
      const { domains, conflict } = propagate(system(VARIABLES, statements, constraints))
      for (const at of points) {
        if (!statements.every(s => contains(s.interval, at[s.variable]))) continue
        if (!constraints.every(constraint => holds(constraint, at))) continue
        if (conflict || !at.every((value, i) => contains(domains[i], value)))
          expect.fail(`excluded: ${at.map(v => v.digits)}`)
      }
    }),
    { numRuns: 400 },
  )
})

test('a minimal conflict is one, and none of its statements can be missed', () => {
  const systems = fc.record({
    said: fc.array(fc.tuple(fc.nat(VARIABLES - 1), interval), { minLength: 2, maxLength: 6 }),
    constraints: fc.array(aConstraint(VARIABLES), { minLength: 1, maxLength: 4 }),
  })
  let conflicts = 0
  fc.assert(
    fc.property(systems, ({ said, constraints }) => {
      const whole = system(
        VARIABLES,
        said.map(([variable, i]) => statement(variable, i)),
        constraints,
      )
      const { conflict } = propagate(whole)
      if (!conflict) return
      conflicts++
      const least = minimise(whole, conflict)
      const relations = new Set(least.relations)
      expect(propagate(whole, { statements: least.statements, relations }).conflict).not.toBeNull()
      for (const one of least.statements) {
        const statements = least.statements.filter(other => other !== one)
        expect(propagate(whole, { statements, relations }).conflict).toBeNull()
      }
    }),
    { numRuns: 400 },
  )
  expect(conflicts).toBeGreaterThan(20)
})

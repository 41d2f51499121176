import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputValues } from './inputs.ts'
import { lintProfile, regionHolds } from './lint.ts'
import {
  findProfile,
  firstRule,
  hasData,
  inputsOf,
  lightProfiles,
  parseConditions,
  parseInputs,
  shippedProfiles,
} from './rules.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../../lexicons/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
const rows = read('light-rules')
type Line = readonly [colour: string, when: string]
const profileOf = (...rules: readonly Line[]) =>
  lightProfiles(rules.map(([colour, when]) => ['p', 'p', colour, when, when, '', '']))[0]
const findingsOf = (id: string, kind: string) =>
  lintProfile(findProfile(id) ?? shippedProfiles[0]).filter(f => f.kind === kind)

describe('the table of rules', () => {
  it.each(rows.map((row, i) => [row[0], rows.slice(0, i + 1).filter(r => r[0] === row[0]).length, row[7]] as const))(
    '%s rule %i catches its example: %s',
    (id, place, example) => {
      const profile = findProfile(id)
      expect(profile && firstRule(profile, parseInputs(example))?.id).toBe(`${id}/${place}`)
    },
  )
  it.each(read('light-inputs').map(row => [row[0], row[12]]))('input %s can be asked about: %s', (name, example) =>
    expect(parseConditions(example)[0].input.name).toBe(name),
  )
  it.each(['gap', 'gap>', 'gap>=a', 'done>=1', '!gap>0', 'mood>=1', '', 'gap>=1&'])(
    'refuses the condition “%s”',
    when => expect(() => parseConditions(when)).toThrow(RangeError),
  )
})

describe('lintProfile', () => {
  it('finds the hole of 银川 between 0 and 10 points, and no other', () => {
    expect(findingsOf('yinchuan', 'gap')).toEqual([
      {
        kind: 'gap',
        severity: 'error',
        region: {
          gap: [{ low: '-10', lowIn: false, high: '0', highIn: false, isUnknown: false }],
          months_unstarted: [{ low: '0', lowIn: true, high: '0', highIn: true, isUnknown: false }],
          months_unlisted: [{ low: '0', lowIn: true, high: '0', highIn: true, isUnknown: false }],
        },
        words: '没有规则：应开工未开工为0个月，应入库未入库为0个月，完成率与序时进度之差在(-10, 0)个百分点',
      },
    ])
  })

  it.each(shippedProfiles.filter(p => p.id !== 'yinchuan').map(p => p.id))('finds no error in %s', id =>
    expect(lintProfile(findProfile(id) ?? shippedProfiles[0]).filter(f => f.severity === 'error')).toEqual([]),
  )

  it('warns where a milder colour stands above a sterner one', () => {
    expect(lintProfile(profileOf(['green', 'gap>=0'], ['red', 'gap<=5'])).map(f => [f.kind, f.severity])).toEqual([
      ['overlap', 'warning'],
    ])
    expect(lintProfile(profileOf(['red', 'gap<=5'], ['green', 'gap>=0'])).map(f => [f.kind, f.severity])).toEqual([
      ['overlap', 'note'],
    ])
  })

  it.each<[string, Line[], string[]]>([
    [
      'a rule that never comes to its turn',
      [
        ['red', 'gap<0'],
        ['yellow', 'gap<-5'],
        ['green', 'gap>=0'],
      ],
      ['unreachable', 'overlap'],
    ],
    [
      'green without data',
      [
        ['red', 'gap<0'],
        ['green', 'days_left>3'],
        ['green', 'gap>=0'],
      ],
      ['good_without_data', 'overlap'],
    ],
    [
      'a hole of one number',
      [
        ['red', 'gap<0'],
        ['green', 'gap>0'],
      ],
      ['gap'],
    ],
    [
      'no hole between whole numbers',
      [
        ['red', 'node_days_late>0'],
        ['green', 'node_days_late<1'],
      ],
      [],
    ],
    [
      'a hole between numbers that are not whole',
      [
        ['red', 'gap<0'],
        ['green', 'gap>=1'],
      ],
      ['gap'],
    ],
    ['holes beyond both ends, told apart', [['green', 'gap>=-1&gap<=1']], ['gap']],
  ])('%s', (_, rules, kinds) => expect(lintProfile(profileOf(...rules)).map(f => f.kind)).toEqual(kinds))
})

describe('any profile', () => {
  const condition = fc
    .record({
      name: fc.constantFrom('gap', 'growth_gap', 'days_left', 'behind_before', 'from_bottom'),
      operator: fc.constantFrom('<', '<=', '>', '>=', '='),
      value: fc.integer({ min: -3, max: 4 }),
    })
    .map(({ name, operator, value }) => `${name}${operator}${value}`)
  const flag = fc.constantFrom('done', '!done', 'made_good', '!made_good')
  const rule = fc.record({
    colour: fc.constantFrom('green', 'yellow', 'red', 'blue'),
    when: fc.array(fc.oneof({ weight: 4, arbitrary: condition }, { weight: 1, arbitrary: flag }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  const profile = fc
    .array(rule, { minLength: 1, maxLength: 5 })
    .map(rules => profileOf(...rules.map(({ colour, when }) => [colour, when.join('&')] as const)))
  const half = fc.integer({ min: -10, max: 12 }).map(n => String(n / 2))
  const whole = (min: number) => fc.integer({ min, max: 6 }).map(String)
  const values: fc.Arbitrary<InputValues> = fc.record({
    gap: fc.option(half),
    growth_gap: fc.option(half),
    days_left: fc.option(whole(-5)),
    behind_before: whole(0),
    from_bottom: fc.option(whole(1)),
    done: fc.constantFrom('0', '1'),
    made_good: fc.constantFrom('0', '1'),
  })

  it('has every hole that a random point falls into among its gaps, and no point elsewhere', () => {
    fc.assert(
      fc.property(profile, fc.array(values, { minLength: 20, maxLength: 20 }), (p, points) => {
        const gaps = lintProfile(p).flatMap(f => (f.kind === 'gap' ? [f.region] : []))
        const used = new Set<string>(inputsOf(p).map(input => input.name))
        for (const point of points) {
          const asked: InputValues = Object.fromEntries(Object.entries(point).filter(([name]) => used.has(name)))
          if (!hasData(p, asked)) continue
          const isHole = firstRule(p, asked) === null
          expect(gaps.some(region => regionHolds(region, asked))).toBe(isHole)
        }
      }),
      { numRuns: 200 },
    )
  })
})

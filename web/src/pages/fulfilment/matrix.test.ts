import { describe, expect, test } from 'vitest'
import type { Outcome, YearPair } from '../../client/fulfilment.ts'
import { chartOf, countVerdicts, isFall, matrixOf, resultText, shownVerdict } from './matrix.ts'

const outcome = (line: string, value: string | null, more: Partial<Outcome> = {}, headline = true): Outcome =>
  ({
    line,
    target: { indicator: line, region: '', unit: '%', value, headline, text: `${line}${value ?? ''}` },
    verdict: 'met',
    answer: null,
    arithmetic: null,
    ...more,
  }) as Outcome
const answer = (value: string, unit = '%') => ({ value, unit }) as Outcome['answer']
const pair = (year: number, ...outcomes: Outcome[]) => ({ year, outcomes }) as unknown as YearPair
const ALL = { isHeadlineOnly: false, verdict: '', q: '' } as const

describe('the matrix', () => {
  const pairs = [
    pair(2022, outcome('桥梁', '3', {}, false), outcome('生产总值', '6', { verdict: 'missed' })),
    pair(2023, outcome('生产总值', '5.5'), outcome('生产总值', '6')),
  ]
  test('has one row a thing, headline targets first, and a cell for each year that has one', () => {
    const rows = matrixOf(pairs, ALL)
    expect(rows.map(({ indicator }) => indicator)).toEqual(['生产总值', '桥梁'])
    expect(rows.map(({ cells }) => [...cells].map(([year, own]) => [year, own.length]))).toEqual([
      [
        [2022, 1],
        [2023, 2],
      ],
      [[2022, 1]],
    ])
  })
  test.each([
    ['headline targets alone', { ...ALL, isHeadlineOnly: true }, ['生产总值']],
    ['a verdict of any year', { ...ALL, verdict: 'missed' as const }, ['生产总值']],
    ['words', { ...ALL, q: '桥' }, ['桥梁']],
    ['nothing', { ...ALL, q: '隧道' }, []],
  ])('is narrowed to %s', (_, filter, expected) => {
    expect(matrixOf(pairs, filter).map(({ indicator }) => indicator)).toEqual(expected)
  })
  test('counts verdicts', () => {
    expect([...countVerdicts(pairs.flatMap(({ outcomes }) => outcomes))]).toEqual([
      ['met', 3],
      ['missed', 1],
    ])
  })
})

test.each([
  ['target and outcome', outcome('a', '6', { answer: answer('5.9') }), [{ year: 2023, target: 6, outcome: 5.9 }]],
  [
    'an outcome in another unit',
    outcome('a', '6', { answer: answer('59', '亿元') }),
    [{ year: 2023, target: 6, outcome: null }],
  ],
  [
    'a computed outcome',
    outcome('a', '6', { answer: answer('9'), arithmetic: '…' }),
    [{ year: 2023, target: 6, outcome: null }],
  ],
  ['a target without a number', outcome('a', null), []],
  ['a target that is not due', outcome('a', '6', { verdict: 'not_due' }), []],
])('the chart of %s', (_, one, expected) => {
  const [row] = matrixOf([pair(2023, one)], ALL)
  expect(row && chartOf(row)).toEqual(expected)
})

test.each([
  ['as printed', { answer: { text: '5.9 %' } as Outcome['answer'] }, '5.9%'],
  ['computed', { arithmetic: '83亿元 ÷ 78亿元 − 1 = (6.29, 6.31)%' }, '≈6.3%'],
  ['in words', {}, null],
])('an outcome %s', (_, more, expected) => expect(resultText(outcome('a', '6', more))).toBe(expected))

test('a stretch that is not reached is no failure', () => {
  expect(shownVerdict(outcome('a', '6', { verdict: 'missed', rule: 'stretch' }))).toBe('stretch')
  expect(shownVerdict(outcome('a', '6', { verdict: 'met', rule: 'stretch' }))).toBe('met')
  expect([isFall('-3.4'), isFall('3.4'), isFall(null)]).toEqual([true, false, false])
})

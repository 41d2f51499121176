import { describe, expect, it } from 'vitest'
import { paceFormOf, paceOfForm } from './pace-form.ts'

const VALUES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12.5']
const YEAR = { year: 2023, cumulative: VALUES }

describe('the form of a course', () => {
  it.each([
    ['', '', { factor: null, earlierYears: [] }],
    ['１.２', '', { factor: '1.2', earlierYears: [] }],
    ['', `2023 ${VALUES.join(' ')}`, { factor: null, earlierYears: [YEAR] }],
    ['1.1', `2023年\t${VALUES.join('\t')}\n\n`, { factor: '1.1', earlierYears: [YEAR] }],
    [
      '',
      `2022,${VALUES.join(',')}\n2023，${VALUES.join('，')}`,
      { factor: null, earlierYears: [{ ...YEAR, year: 2022 }, YEAR] },
    ],
    ['', `2023 ${VALUES.slice(1).join(' ')}`, { wrongLine: 1 }],
    ['', `2023 ${VALUES.join(' ')}\n去年 ${VALUES.join(' ')}`, { wrongLine: 2 }],
    ['', `2023 ${VALUES.slice(1).join(' ')} 约13`, { wrongLine: 1 }],
  ])('%j with %j', (factor, years, expected) => {
    expect(paceOfForm({ factor, years })).toEqual(expected)
  })

  it.each([null, undefined, { factor: '1.2', earlierYears: [] }, { factor: null, earlierYears: [YEAR] }])(
    'holds %j as it was chosen',
    pace => {
      expect(paceOfForm(paceFormOf(pace))).toEqual(pace ?? { factor: null, earlierYears: [] })
    },
  )
})

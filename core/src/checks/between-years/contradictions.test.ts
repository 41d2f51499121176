import { describe, expect, test } from 'vitest'
import type { Target } from '../../statements/types.ts'
import { markedText } from '../marked-text.ts'
import { defaultSettings } from '../settings.ts'
import type { ReadReport } from '../types.ts'
import { findContradictions } from './contradictions.ts'
import { sideOf } from './side.ts'

function report(marked: string, year: number): ReadReport {
  const { text, figures } = markedText(marked, String(year - 1), year)
  const targets = figures
    .filter(({ modality }) => modality === 'target')
    .map((figure, i): Target => {
      const { start, end, text, indicator, indicatorId, comparator, value, unit, period, region } = figure
      const rest = { reference: null, tier: null, headline: true, period, region, figure: figure.id }
      return { id: `g${i}`, start, end, text, indicator, indicatorId, comparator, value, unit, ...rest }
    })
  const document = { year, place: '澄川市' }
  return { document, text: text.source, sections: text.sections, figures, targets, tasks: [], ledger: [] }
}

const found = (earlier: string, later: string): readonly string[] =>
  findContradictions(sideOf(report(earlier, 2023), defaultSettings), sideOf(report(later, 2024), defaultSettings)).map(
    ({ severity, rule }) => `${severity} ${rule}`,
  )

const target = '固定资产投资增长[8%|growth|固定资产投资|modality=target|comparator=ge|period=2023]以上。'
const revenue = (now: string, growth: string) =>
  `一般公共预算收入[${now}|level|一般公共预算收入]，增长[${growth}|growth|一般公共预算收入]。`

describe('what two reports say together', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'the target as it was set',
      target,
      '固定资产投资仅增长[4.7%|growth|固定资产投资]，没有完成[8%|growth|固定资产投资|comparator=ge]以上的预期目标。',
      [],
    ],
    [
      'another target',
      target,
      '固定资产投资仅增长[4.7%|growth|固定资产投资]，没有完成[5%|growth|固定资产投资|comparator=ge]以上的预期目标。',
      ['error target_quoted'],
    ],
    [
      'a lead over the target',
      target,
      '固定资产投资增长[14.5%|growth|固定资产投资]，高出年度目标[6.5个百分点|point_change|固定资产投资]。',
      [],
    ],
    [
      'too great a lead',
      target,
      '固定资产投资增长[16.5%|growth|固定资产投资]，高出年度目标[6.5个百分点|point_change|固定资产投资]。',
      ['error target_quoted'],
    ],
    [
      'a number that is no target',
      target,
      '固定资产投资增长[4.7%|growth|固定资产投资]，其中民间投资占[5%|rate|民间投资占比]以上。',
      [],
    ],
    [
      'levels and growth that agree',
      '一般公共预算收入[128.6亿元|level|一般公共预算收入]。',
      revenue('135.3亿元', '5.2%'),
      [],
    ],
    [
      'levels and growth that do not',
      '一般公共预算收入[128.6亿元|level|一般公共预算收入]。',
      revenue('135.3亿元', '7.2%'),
      ['error level_growth'],
    ],
    [
      'another place',
      '一般公共预算收入[128.6亿元|level|一般公共预算收入|region=全省]。',
      revenue('135.3亿元', '7.2%'),
      [],
    ],
  ])('%s', (_, earlier, later, expected) => expect(found(earlier, later)).toEqual(expected))
})

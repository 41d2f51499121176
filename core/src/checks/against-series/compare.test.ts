import { expect, test } from 'vitest'
import { markedText } from '../marked-text.ts'
import type { ReadReport } from '../types.ts'
import { compareWithSeries } from './compare.ts'
import type { SeriesRow } from './types.ts'

const row = (place: string, value: string, more: Partial<SeriesRow> = {}): SeriesRow => ({
  indicator: 'GDP',
  kind: 'growth',
  basis: 'yoy',
  place,
  period: '2023',
  value,
  unit: '%',
  status: '初步核算',
  rank: null,
  rankScope: '',
  source: '统计公报',
  ...more,
})
const level = (value: string, more: Partial<SeriesRow> = {}): SeriesRow =>
  row('澄川市', value, { kind: 'level', basis: '', unit: '亿元', ...more })

function verdicts(marked: string, series: readonly SeriesRow[]): readonly string[] {
  const { text, figures } = markedText(marked)
  const reading = {
    document: { place: '澄川市', year: 2024 },
    text: text.source,
    sections: text.sections,
    figures,
    targets: [],
    tasks: [],
    ledger: [],
  } as const satisfies Partial<ReadReport>
  return compareWithSeries(reading, series).map(({ verdict }) => verdict)
}

test.each([
  ['the same number', '地区生产总值[2214.7亿元|level|地区生产总值]。', [level('2214.70')], ['confirmed']],
  ['more digits in the series', '地区生产总值[2214.7亿元|level|地区生产总值]。', [level('2214.68')], ['confirmed']],
  ['one unit of the last digit', '地区生产总值[2214.7亿元|level|地区生产总值]。', [level('2214.79')], ['rounding']],
  ['another unit', '地区生产总值[0.22万亿元|level|地区生产总值]。', [level('2214.7')], ['confirmed']],
  [
    'revised since',
    '地区生产总值[2214.7亿元|level|地区生产总值]。',
    [level('2214.7'), level('2250.3', { status: '最终核实' })],
    ['revised'],
  ],
  ['contradicted', '地区生产总值[2214.7亿元|level|地区生产总值]。', [level('2014.7')], ['contradicted']],
  ['another year', '地区生产总值[2214.7亿元|level|地区生产总值]。', [level('2014.7', { period: '2022' })], []],
  ['another place', '地区生产总值增长[5.9%|growth|地区生产总值]。', [row('邻州市', '6.3')], []],
  ['a target', '地区生产总值增长[6%|growth|地区生产总值|modality=target]。', [row('澄川市', '5.9')], []],
  [
    'a rank that another place makes impossible',
    '地区生产总值增长[6.5%|growth|地区生产总值]、居全省第[6|rank|地区生产总值]。',
    [row('邻州市', '5.6', { rank: 4, rankScope: '全省' })],
    ['rank_contradicted'],
  ],
  [
    'a rank that fits',
    '地区生产总值增长[5.5%|growth|地区生产总值]、居全省第[6|rank|地区生产总值]。',
    [row('邻州市', '5.6', { rank: 4, rankScope: '全省' }), row('远州市', '5.5', { rank: 7, rankScope: '全省' })],
    [],
  ],
  [
    'a rank in another field',
    '地区生产总值增长[6.5%|growth|地区生产总值]、居全国第[6|rank|地区生产总值]。',
    [row('邻州市', '5.6', { rank: 4, rankScope: '全省' })],
    [],
  ],
])('%s', (_, marked, series, expected) => expect(verdicts(marked, series)).toEqual(expected))

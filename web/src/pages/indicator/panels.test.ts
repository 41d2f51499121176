import { describe, expect, it } from 'vitest'
import type { Point } from '../../client/indicators.ts'
import { translator } from '../../strings/strings.ts'
import zh from '../../strings/zh.ts'
import { messageOf } from './message.ts'
import { panelsOf, scaleOf } from './panels.ts'
import { sortPoints } from './point-columns.tsx'

const strings = { language: 'zh' as const, t: translator(zh), setLanguage: () => {} }
const point = (period: string, value: Point['value'], changed: Partial<Point> = {}): Point => ({
  documentId: 'd1',
  documentName: '云河.txt',
  reportYear: 2025,
  id: `f${period}${String(value)}`,
  text: String(value),
  place: '云河市',
  period,
  kind: 'growth',
  basis: 'yoy',
  modality: 'achieved',
  comparator: 'eq',
  value,
  unit: '%',
  tier: null,
  reference: null,
  trust: 'sound',
  ...changed,
})
const target = (period: string, value: Point['value'], changed: Partial<Point> = {}) =>
  point(period, value, { modality: 'target', ...changed })

describe('scaleOf', () => {
  it.each([
    ['亿元', 1e8, '元'],
    ['万亿元', 1e12, '元'],
    ['万人次', 1e4, '人次'],
    ['千瓦', 1, '千瓦'],
    ['%', 1, '%'],
    ['', 1, ''],
  ])('%s', (unit, factor, base) => expect(scaleOf(unit)).toEqual({ factor, base }))
})

describe('panelsOf', () => {
  it.each<[string, Point[], number]>([
    ['nothing', [], 0],
    ['one year', [point('2024', '5.2'), target('2024', '6')], 0],
    ['spans of years', [point('2018-2022', '5.2'), point('2019-2023', '6')], 0],
    [
      'yearly averages',
      [point('2023', '5', { basis: 'annual_average' }), point('2024', '6', { basis: 'annual_average' })],
      0,
    ],
    ['changes', [point('2023', '5', { kind: 'change' }), point('2024', '6', { kind: 'change' })], 0],
    ['targets without a number', [target('2023', null, { kind: null }), target('2024', null, { kind: null })], 0],
    ['two years', [point('2023', '5'), point('2024', '6')], 1],
    [
      'growth and level',
      ['growth', 'level'].flatMap(kind => [
        point('2023', '5', { kind: kind as 'growth' }),
        point('2024', '6', { kind: kind as 'growth' }),
      ]),
      2,
    ],
  ])('of %s', (_, points, count) => expect(panelsOf(points)).toHaveLength(count))

  it('sets 万亿元 and 亿元 on one axis, in the unit of the last outcome', () => {
    const level = { kind: 'level' as const, basis: '' as const }
    const [panel] = panelsOf([
      point('2023', '9800', { ...level, unit: '亿元' }),
      point('2024', '1.02', { ...level, unit: '万亿元' }),
    ])
    expect(panel?.unit).toBe('万亿元')
    expect(panel?.places[0]?.outcomes.map(({ amounts }) => amounts[0])).toEqual([0.98, 1.02])
  })

  it('takes of two outcomes of a year the later report’s', () => {
    const [panel] = panelsOf([
      point('2023', '5.8', { reportYear: 2024 }),
      point('2023', '5.6', { reportYear: 2025 }),
      point('2024', '6'),
    ])
    expect(panel?.places[0]?.outcomes.map(({ point }) => point.value)).toEqual(['5.6', '6'])
  })
})

describe('disputes', () => {
  const texts = (...said: [documentId: string, value: string, reportYear: number][]) =>
    panelsOf([
      ...said.map(([documentId, value, reportYear]) => point('2023', value, { documentId, reportYear })),
      point('2024', '6'),
    ])[0]?.places[0]?.disputes.map(points => points.map(({ point }) => point.value))

  it.each<[string, Parameters<typeof texts>, string[][]]>([
    [
      'two copies that differ',
      [
        ['a', '5.9', 2024],
        ['b', '6.9', 2024],
      ],
      [['5.9', '6.9']],
    ],
    [
      'two copies that agree',
      [
        ['a', '5.9', 2024],
        ['b', '5.9', 2024],
      ],
      [],
    ],
    [
      'one text, a value said twice',
      [
        ['a', '5.9', 2024],
        ['a', '6.9', 2024],
      ],
      [],
    ],
    [
      'a later report that revises',
      [
        ['a', '5.9', 2024],
        ['b', '5.6', 2025],
      ],
      [],
    ],
  ])('%s', (_, said, expected) => expect(texts(...said)).toEqual(expected))
})

describe('messageOf', () => {
  it.each<[string, Point[], string]>([
    ['a rise', [point('2023', '5.1'), point('2024', '5.4')], '增速：2023年5.1%，升至2024年5.4%'],
    ['a fall', [point('2023', '5.1'), point('2024', '-0.4')], '增速：2023年5.1%，降至2024年-0.4%'],
    [
      'a place further up',
      [
        point('2023', '9', { kind: 'rank', basis: '', unit: '位' }),
        point('2024', '7', { kind: 'rank', basis: '', unit: '位' }),
      ],
      '位次：2023年第9位，升至2024年第7位',
    ],
    [
      'one target missed',
      [target('2024', '5.5', { comparator: 'ge' }), point('2024', '5.3'), point('2023', '5')],
      '增速：2024年5.3%，低于目标（不低于5.5%）',
    ],
    [
      'one of two missed',
      [target('2023', '5'), target('2024', '5'), point('2023', '4.9'), point('2024', '5')],
      '增速：有目标的 2 年中 1 年低于目标数（2023）',
    ],
    [
      '约6% and 5.9%, which is judged elsewhere',
      [target('2024', '6', { comparator: 'about' }), point('2023', '5'), point('2024', '5.9')],
      '增速：2023年5%，升至2024年5.9%',
    ],
    [
      'a cap, of which lower is better',
      [target('2024', '3', { comparator: 'le' }), point('2023', '2'), point('2024', '2')],
      '增速：2023年2%，2024年2%，持平',
    ],
    [
      'a stretch goal, which no one owes',
      [target('2024', '6', { tier: 'stretch' }), point('2023', '5'), point('2024', '5.5')],
      '增速：2023年5%，升至2024年5.5%',
    ],
    [
      'two places',
      ['云河市', '青溪市'].flatMap((place, at) => [
        point('2023', '5', { place }),
        point('2024', String(5 + at), { place }),
      ]),
      '增速：2024年青溪市最高（6%），云河市最低（5%）',
    ],
  ])('of %s', (_, points, message) => {
    const [panel] = panelsOf(points)
    if (!panel) throw new Error('these points give a chart')
    expect(messageOf(panel, strings)).toBe(message)
  })
})

describe('sortPoints', () => {
  const points = [
    point('2023', '10'),
    target('2024', null, { kind: null }),
    point('2022', '9'),
    point('2024', ['9.5', '9.8']),
  ]
  it.each([
    ['value', ['9', '9.5,9.8', '10', 'null']],
    ['-value', ['10', '9.5,9.8', '9', 'null']],
    ['', ['10', 'null', '9', '9.5,9.8']],
    ['colour', ['10', 'null', '9', '9.5,9.8']],
  ])('by “%s”', (sort, values) => expect(sortPoints(points, sort).map(({ value }) => String(value))).toEqual(values))
})

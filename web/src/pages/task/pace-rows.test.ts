import { describe, expect, it } from 'vitest'
import type { JudgedValue, TargetHistory, TargetMonth } from '../../client/assignment-shapes.ts'
import { countedOf, isDrawable, lastKnown, paceCsv, paceRows, shown } from './pace-rows.ts'

const light = { colour: 'green', label: '正常', rule: null, inputs: [], next: [] } as const
const value = (month: string, reported: string, rest: Partial<JudgedValue> = {}): JudgedValue => ({
  month,
  value: reported,
  reported,
  computed: null,
  verified: null,
  conflicts: [],
  ...rest,
})
const month = (of: string, judged: JudgedValue | null, aim?: string): TargetMonth => ({
  month: of,
  light,
  pace: { kind: 'direct', aim },
  value: judged,
})
const history = (change: Partial<TargetHistory>): TargetHistory => ({
  targetId: 'g1',
  versions: null,
  lights: [],
  curve: 'linear',
  line: [],
  firstLine: null,
  averages: [],
  ...change,
})

describe('rows of a pace', () => {
  it('have the months to come, and each value in its own month where data is late', () => {
    const rows = paceRows(
      history({
        line: [
          { month: '2024-01', value: '1.5' },
          { month: '2024-02', value: '3' },
          { month: '2024-03', value: '4.5' },
        ],
        lights: [month('2024-01', value('2024-01', '1.2')), month('2024-02', value('2024-01', '1.2'))],
      }),
    )
    expect(rows.map(row => [row.month, row.expected, row.reported])).toEqual([
      ['2024-01', '1.5', '1.2'],
      ['2024-02', '3', null],
      ['2024-03', '4.5', null],
    ])
    expect(lastKnown(rows)?.month).toBe('2024-01')
  })

  it('take the aim of the month where it follows another number', () => {
    const rows = paceRows(
      history({
        line: [{ month: '2024-01', value: null }],
        lights: [month('2024-01', value('2024-01', '5.2'), '5.4')],
      }),
    )
    expect(rows[0]?.expected).toBe('5.4')
  })

  it('count the verified value before the reported, and say where they differ', () => {
    const [row] = paceRows(
      history({
        line: [{ month: '2024-01', value: '2' }],
        firstLine: [{ month: '2024-01', value: '3' }],
        lights: [month('2024-01', value('2024-01', '2.1', { verified: '1.9', conflicts: ['reported_verified'] }))],
      }),
    )
    expect(row && countedOf(row)).toBe('1.9')
    expect(row).toMatchObject({ isDisputed: true, first: '3' })
  })

  it('draw nothing where no month asks for or has a number', () => {
    expect(isDrawable(paceRows(history({ lights: [month('2024-01', null)] })))).toBe(false)
    expect(isDrawable(paceRows(history({ line: [{ month: '2024-01', value: '1' }] })))).toBe(true)
  })

  it('become CSV with quotes where they are needed', () => {
    const rows = paceRows(history({ line: [{ month: '2024-01', value: '1.5' }] }))
    expect(paceCsv(['月份', '应达, 亿元', '', '', '', ''], rows)).toBe(
      '\uFEFF月份,"应达, 亿元",,,,\r\n2024-01,1.5,,,,\r\n',
    )
  })

  it.each([
    ['1.666666666667', '1.67'],
    ['-0.1', '-0.1'],
    ['12345', '12,345'],
    [null, ''],
  ])('show %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

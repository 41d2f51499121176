import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lightOf } from '../progress/lights/light.ts'
import { findProfile, shippedProfiles } from '../progress/lights/rules.ts'
import type { Pace } from '../progress/pace/pace.ts'
import { type BulletinIssue, bulletinText, checkBulletin, compileBulletin } from './bulletin.ts'
import { count, figure, words } from './pieces.ts'
import { type BulletinRow, bucketOf, type LateUnit } from './rows.ts'

const profile = findProfile('default') ?? shippedProfiles[0]
const issue: BulletinIssue = {
  series: '澄川政务督查',
  number: 7,
  office: '澄川市政府督查室',
  day: '2024-11-08',
  month: '2024-10',
  title: '关于1至10月目标任务推进情况的通报',
  to: ['各县（市、区）政府', '市政府各部门'],
  method: '查阅资料和现场核实',
  demands: ['滞后单位于11月20日前报送整改措施。'],
}
const amount = (gap: string, completion: string): Pace => ({
  kind: 'amount',
  month: '2024-10',
  actual: '53.3',
  completion,
  expected: '83.333333333333',
  gap,
  relativeGap: null,
  isMet: !gap.startsWith('-'),
})
const direct = (actual: string, gap: string): Pace => ({
  kind: 'direct',
  month: '2024-10',
  actual,
  aim: '7',
  gap,
  isMet: !gap.startsWith('-'),
})
const row = (id: string, pace: Pace, over: Partial<BulletinRow> = {}): BulletinRow => {
  const inputs = pace.kind === 'amount' ? { gap: pace.gap } : pace.kind === 'direct' ? { growth_gap: pace.gap } : {}
  return {
    id,
    part: 'tasks',
    text: `事项${id}`,
    kind: 'level',
    unit: '亿元',
    leadUnit: '市商务局',
    pace,
    light: lightOf(profile, inputs, pace.kind === 'no_data' ? 'no_data' : null),
    reason: '',
    next: '',
    reportId: `r${id}`,
    ...over,
  }
}
const behind = amount('-21.7', '53.3')
const onPace = amount('2', '85.333333333333')
const rows = [
  row('1', direct('6.1', '-0.9'), {
    part: 'targets',
    text: '地区生产总值',
    kind: 'growth',
    unit: '%',
    leadUnit: '市发改委',
    reason: '工业放缓。',
  }),
  row('2', { kind: 'no_data', monthsMissing: 10 }, { part: 'targets', text: '居民收入增速', unit: '%' }),
  row('3', behind, { text: '实际使用外资' }),
  row('4', onPace),
  row('5', amount('15', '98.333333333333')),
  row('6', { kind: 'unjudged', reason: 'awaiting_target' }),
]
const late: LateUnit[] = [
  { unit: '市交通局', dueOn: '2024-11-05', reportedOn: '2024-11-07', daysLate: 2 },
  { unit: '青陂县', dueOn: '2024-11-05', reportedOn: null, daysLate: 3 },
]

describe('compileBulletin', () => {
  const bulletin = compileBulletin(issue, rows, late)

  it('reads as an office writes it', () => {
    expect(bulletinText(bulletin)).toBe(`澄川政务督查　第7期
澄川市政府督查室　2024-11-08
关于1至10月目标任务推进情况的通报
主送：各县（市、区）政府、市政府各部门
一、总体情况
截至2024年10月底，经查阅资料和现场核实，纳入督查的事项共6项，其中超进度1项、达进度1项、欠进度2项、其他1项、未报数据1项，分别占16.7%、16.7%、33.2%、16.7%、16.7%。
二、主要经济指标
地区生产总值增长6.1%，未达目标，相差0.9个百分点。
另有1项指标数据未出：居民收入增速。
三、重点任务
重点任务共4项，其中超进度1项、达进度1项、欠进度1项、其他1项，分别占25.0%、25.0%、25.0%、25.0%。
四、未达序时进度的事项
1. 地区生产总值（市发改委）：增长6.1%，未达目标，相差0.9个百分点。原因：工业放缓。
2. 实际使用外资（市商务局）：53.3亿元，完成年度目标的53.3%，慢于时间进度21.7个百分点。未说明原因。
五、存在问题
滞后事项中有1项未说明原因。
有1项没有报送数据。
未按时反馈的单位：市交通局（逾期2天）、青陂县（至今未报，已逾期3天）。
六、下一步要求
滞后单位于11月20日前报送整改措施。
注1：纳入督查的事项：各项四舍五入后合计100.1，差额计入最大一项（33.3改为33.2）。`)
  })

  it('traces every number to rows that exist', () => {
    const known = new Set([...rows.map(r => r.id), ...late.map(l => l.unit)])
    const numbers = bulletin.sections.flatMap(s => s.paragraphs.flat()).filter(p => p.kind === 'number')
    expect(numbers.length).toBeGreaterThan(25)
    for (const number of numbers) {
      expect(number.rows.length).toBeGreaterThan(0)
      for (const id of number.rows) expect(known.has(id)).toBe(true)
    }
  })

  it('passes its own check, and a row given twice does not', () => {
    expect(bulletin.flaws).toEqual([])
    expect(compileBulletin(issue, [...rows, rows[0]], late).flaws.map(f => f.kind)).toContain('duplicate_row')
  })

  it('leaves out sections that have nothing to say', () => {
    const quiet = compileBulletin({ ...issue, demands: [] }, [row('4', onPace)], [])
    expect(quiet.sections.map(s => s.heading)).toEqual(['一、总体情况', '二、重点任务'])
    expect(compileBulletin({ ...issue, demands: [] }, [], []).sections).toHaveLength(1)
  })

  it('adds up, whatever the rows', () => {
    const pace = fc.constantFrom<Pace>(
      behind,
      onPace,
      amount('15', '98'),
      direct('7', '0'),
      { kind: 'no_data', monthsMissing: 1 },
      { kind: 'not_started', from: '2025-01' },
    )
    fc.assert(
      fc.property(fc.array(pace, { minLength: 1, maxLength: 60 }), paces => {
        expect(
          compileBulletin(
            issue,
            paces.map((p, i) => row(String(i), p)),
            [],
          ).flaws,
        ).toEqual([])
      }),
    )
  })
})

describe('checkBulletin', () => {
  const section = (...paragraph: ReturnType<typeof figure>[]) => [{ heading: '一', paragraphs: [paragraph] }]
  it.each<[string, ReturnType<typeof section>, string[]]>([
    ['a count that is not its rows', section(figure('3', 'count', ['1', '2'])), ['count']],
    [
      'parts that are not the total',
      section(count([{ id: '1' }, { id: '2' }, { id: '3' }]), words('：'), count([{ id: '1' }]), count([{ id: '2' }])),
      ['parts'],
    ],
    ['shares that are not 100', section(figure('50.0%', 'share', ['1']), figure('49.9%', 'share', ['2'])), ['shares']],
    ['a number from nowhere', section(figure('8.2%', 'value', [])), ['untraced']],
  ])('finds %s', (_, sections, kinds) => expect(checkBulletin(sections, []).map(f => f.kind)).toEqual(kinds))
})

describe('bucketOf', () => {
  it.each<[string, BulletinRow, string]>([
    ['done', row('1', behind, { light: lightOf(profile, { done: '1' }) }), 'done'],
    ['ten points ahead', row('1', amount('10', '93')), 'ahead'],
    ['just on the line', row('1', amount('0', '83')), 'on_pace'],
    [
      'near its day but on pace',
      row('1', onPace, { light: lightOf(profile, { gap: '2', days_left: '3' }) }),
      'on_pace',
    ],
    ['silent', row('1', { kind: 'no_data', monthsMissing: 2 }), 'silent'],
    [
      'silent and overdue',
      row('1', { kind: 'no_data', monthsMissing: 2 }, { light: lightOf(profile, { days_left: '-1' }) }),
      'behind',
    ],
    ['awaited', row('1', { kind: 'unjudged', reason: 'awaiting_target' }), 'other'],
    [
      'a node kept',
      row('1', { kind: 'unjudged', reason: 'no_threshold' }, { light: lightOf(profile, { node_days_late: '0' }) }),
      'on_pace',
    ],
  ])('%s', (_, r, bucket) => expect(bucketOf(r)).toBe(bucket))
})

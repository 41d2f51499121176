import { describe, expect, it } from 'vitest'
import type { Figure, Target, Task } from '../statements/types.ts'
import type { Section } from '../text/types.ts'
import { type BreakdownSource, draftBreakdown } from './draft.ts'

const text =
  '主要目标：地区生产总值增长5.5%以上、力争6%；居民收入与经济增长同步。新建公办幼儿园12所、新增学位3600个。漪江二桥年底前建成通车。持续优化营商环境。'
const span = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}
const figure = (id: string, words: string, value: string, over: Partial<Figure> = {}): Figure => ({
  ...span(words),
  id,
  value,
  unit: '%',
  kind: 'growth',
  comparator: 'eq',
  modality: 'target',
  indicator: '地区生产总值',
  indicatorSpan: span('地区生产总值'),
  indicatorId: 'gdp',
  period: '2024',
  region: '',
  basis: 'yoy',
  cues: [],
  section: 's1',
  copyOf: null,
  trust: 'sound',
  ...over,
})
const target = (id: string, from: Figure | null, over: Partial<Target> = {}): Target => ({
  ...(from ?? span('与经济增长同步')),
  id,
  indicator: from?.indicator ?? '居民收入',
  indicatorId: from?.indicatorId ?? '',
  comparator: from?.comparator ?? 'ge',
  value: from?.value ?? null,
  unit: from?.unit ?? '',
  reference: null,
  tier: null,
  headline: true,
  period: '2024',
  region: '',
  figure: from?.id ?? null,
  ...over,
})
const task = (id: string, words: string, over: Partial<Task> = {}): Task => ({
  ...span(words),
  id,
  action: words.slice(0, 2),
  object: words.slice(2),
  deadline: '',
  measurable: true,
  figures: [],
  regions: [],
  section: 's4',
  leadUnits: [],
  ...over,
})
const section = (
  id: string,
  parent: string | null,
  heading: string,
  role: Section['role'],
  level: number,
): Section => ({
  id,
  parent,
  heading,
  role,
  level,
  start: 0,
  end: text.length,
})

const floor = figure('f1', '5.5%', '5.5', { comparator: 'ge', cues: [span('增长'), span('以上')] })
const stretch = figure('f2', '6%', '6', { cues: [span('力争')] })
const schools = figure('f3', '12所', '12', {
  kind: 'level',
  unit: '所',
  indicator: '公办幼儿园',
  indicatorSpan: span('公办幼儿园'),
  indicatorId: '',
})
const places = figure('f4', '3600个', '3600', {
  kind: 'level',
  unit: '个',
  indicator: '学位',
  indicatorSpan: span('学位'),
  indicatorId: '',
})

const source: BreakdownSource = {
  document: { year: 2024 },
  text,
  sections: [
    section('s1', null, '2024年主要目标', 'target', 1),
    section('s3', null, '2024年重点工作', 'plan', 1),
    section('s4', 's3', '办好民生实事', 'plan', 2),
    section('s5', 's4', '优先发展教育', 'plan', 3),
  ],
  figures: [floor, stretch, schools, places],
  targets: [
    target('g1', floor, { tier: 'floor' }),
    target('g2', stretch, { tier: 'stretch' }),
    target('g3', null, { reference: 'economic_growth' }),
    target('g4', schools, { headline: false }),
    target('g5', places, { headline: false }),
  ],
  tasks: [
    task('t1', '新建公办幼儿园12所、新增学位3600个', {
      section: 's5',
      leadUnits: [{ unit: '市教育局', why: '幼儿园' }],
    }),
    task('t2', '漪江二桥年底前建成通车', { deadline: '年底前' }),
    task('t3', '持续优化营商环境', { measurable: false }),
  ],
}

describe('draftBreakdown', () => {
  const rows = draftBreakdown(source)

  it('puts headline targets first, then tasks in the order of the report', () => {
    expect(rows.map(row => [row.id, row.part, row.kind])).toEqual([
      ['h1', 'targets', 'quantitative'],
      ['h2', 'targets', 'qualitative'],
      ['t1', 'tasks', 'quantitative'],
      ['t2', 'tasks', 'qualitative'],
      ['t3', 'tasks', 'qualitative'],
    ])
  })

  it('points every row and target home', () => {
    for (const row of rows) {
      for (const quote of row.source) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
      for (const t of row.targets) expect(text.slice(t.start, t.end)).toBe(t.text)
    }
  })

  it('keeps both tiers of one indicator in a row, with the words that tell them apart', () => {
    expect(rows[0].targets.map(t => [t.tier, t.value, t.text])).toEqual([
      ['floor', '5.5', '地区生产总值增长5.5%以上'],
      ['stretch', '6', '地区生产总值增长5.5%以上、力争6%'],
    ])
    expect(rows[0].lead).toEqual([{ unit: '统计局', why: '指标归口：地区生产总值' }])
    expect(rows[0].deadline).toEqual({ text: '', day: '2024-12-31' })
  })

  it('takes both tiers for one kind, and knows the kind of a target without a number', () => {
    const loose = { ...source, figures: [floor, { ...stretch, kind: 'rate' as const }, schools, places] }
    expect(draftBreakdown(loose)[0].targets.map(t => t.kind)).toEqual(['growth', 'growth'])
    expect(rows[1].targets[0].kind).toBe('growth')
  })

  it('names the indicator where the reading did not', () => {
    const nameless = { ...source, targets: [target('g1', floor, { indicatorId: '', tier: 'floor' })] }
    expect(draftBreakdown(nameless)[0].targets[0].indicatorId).toBe('gdp')
    const wide = { ...source, targets: [target('g1', floor, { unit: '％' })] }
    expect(draftBreakdown(wide)[0].targets[0].unit).toBe('%')
  })

  it('gives a task with several targets a sub-item for each', () => {
    expect(rows[2]).toMatchObject({
      category: '办好民生实事',
      lead: [{ unit: '市教育局', why: '幼儿园' }],
      targets: [{ value: '12' }, { value: '3600' }],
      items: [{ targets: ['g4'] }, { targets: ['g5'] }],
    })
  })

  it('makes a milestone of a state to be reached, and none of an attitude', () => {
    expect(rows[3].targets).toMatchObject([{ isMilestone: true, value: null }])
    expect(rows[3].deadline).toEqual({ text: '年底前', day: '2024-12-31' })
    expect(rows[4].targets).toEqual([])
  })

  it('leaves out the targets of a passage that stands twice', () => {
    const copied = { ...source, figures: [floor, { ...stretch, copyOf: 'f1' }, schools, places] }
    expect(draftBreakdown(copied)[0].targets.map(t => t.id)).toEqual(['g1'])
  })

  it('wants to know the year', () => {
    expect(() => draftBreakdown({ ...source, document: { year: null } })).toThrow(RangeError)
    expect(draftBreakdown({ ...source, document: { year: null } }, { year: 2031 })[0].deadline.day).toBe('2031-12-31')
  })
})

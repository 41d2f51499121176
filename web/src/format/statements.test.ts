import type { Figure, Target } from 'duban-core'
import { describe, expect, it } from 'vitest'
import en from '../strings/en.ts'
import { translator } from '../strings/strings.ts'
import zh from '../strings/zh.ts'
import { dateText, periodText } from './dates.ts'
import { reportName } from './report-name.ts'
import { figureLine, targetLine } from './statements.ts'

const FIGURE: Figure = {
  id: 'f1',
  start: 0,
  end: 4,
  text: '5.2%',
  value: '5.2',
  unit: '%',
  kind: 'growth',
  comparator: 'eq',
  modality: 'achieved',
  indicator: '地区生产总值',
  indicatorSpan: null,
  indicatorId: 'gdp',
  period: '2025',
  region: '',
  basis: '',
  cues: [],
  section: 's1',
  copyOf: null,
  trust: 'sound',
}
const TARGET: Target = {
  id: 'g1',
  start: 0,
  end: 4,
  text: '12万人',
  indicator: '城镇新增就业',
  indicatorId: '',
  comparator: 'ge',
  value: '12',
  unit: '万人',
  reference: null,
  tier: null,
  headline: true,
  period: '2026',
  region: '',
  figure: null,
}
const inChinese = { language: 'zh', t: translator(zh) } as const
const inEnglish = { language: 'en', t: translator(en) } as const

describe('figureLine', () => {
  it.each<[string, Partial<Figure>, string]>([
    ['growth', {}, '2025年地区生产总值增长5.2%（已完成）'],
    ['growth year on year', { basis: 'yoy' }, '2025年地区生产总值同比增长5.2%（已完成）'],
    ['a fall, its sign said by the verb', { value: '-3.1' }, '2025年地区生产总值下降3.1%（已完成）'],
    ['a level', { kind: 'level', value: '4022.25', unit: '亿元' }, '2025年地区生产总值：4022.25亿元（已完成）'],
    ['at least', { comparator: 'ge', modality: 'target' }, '2025年地区生产总值增长不低于5.2%（目标）'],
    ['a range', { value: ['5', '6'], comparator: 'between' }, '2025年地区生产总值增长5–6%（已完成）'],
    [
      'percentage points',
      { kind: 'point_change', value: '-0.4', unit: '个百分点' },
      '2025年地区生产总值下降0.4个百分点（已完成）',
    ],
    ['a rank', { kind: 'rank', value: '6', unit: '位' }, '2025年地区生产总值居6位（已完成）'],
    ['no indicator, no period', { indicator: '', period: '' }, '（未写明指标）增长5.2%（已完成）'],
    [
      'another place, several years',
      { region: '云河县', period: '2021-2025' },
      '2021—2025年云河县地区生产总值增长5.2%（已完成）',
    ],
  ])('says %s', (_, change, expected) => {
    expect(figureLine({ ...FIGURE, ...change }, inChinese)).toBe(expected)
  })
  it('says it in English', () => {
    expect(figureLine(FIGURE, inEnglish)).toBe('2025 · 地区生产总值: growth 5.2% (achieved)')
  })
})

describe('targetLine', () => {
  it.each<[string, Partial<Target>, string]>([
    ['a number', {}, '2026年城镇新增就业：不低于12万人'],
    ['a tier', { tier: 'stretch' }, '2026年城镇新增就业：不低于12万人（力争）'],
    [
      'a reference in place of a number',
      { value: null, reference: 'economic_growth' },
      '2026年城镇新增就业：与经济增长同步',
    ],
    ['neither number nor reference', { value: null, text: '保持稳定' }, '2026年城镇新增就业：保持稳定'],
  ])('says %s', (_, change, expected) => {
    expect(targetLine({ ...TARGET, ...change }, inChinese)).toBe(expected)
  })
})

describe('dates and names', () => {
  it.each([
    ['2024-03-05', 'zh', '2024年3月5日'],
    ['2024-03-05T08:00:00Z', 'en', '5 March 2024'],
    ['', 'zh', ''],
    ['三月', 'zh', '三月'],
  ] as const)('date %s in %s', (date, language, expected) => {
    expect(dateText(date, language)).toBe(expected)
  })
  it.each([
    ['2025', 'zh', '2025年'],
    ['2021-2025', 'zh', '2021—2025年'],
    ['2021-2025', 'en', '2021–2025'],
    ['“十四五”', 'zh', '“十四五”'],
  ] as const)('period %s in %s', (period, language, expected) => {
    expect(periodText(period, language)).toBe(expected)
  })
  it.each([
    [{ title: '政府工作报告', place: '云河市', issuer: '云河市人民政府', year: 2025 }, '2025年云河市政府工作报告'],
    [{ title: '2025年云河市政府工作报告', place: '云河市', issuer: '', year: 2025 }, '2025年云河市政府工作报告'],
    [{ title: '政府工作报告', place: '全国', issuer: '国务院', year: 2024 }, '2024年国务院政府工作报告'],
    [{ title: '', place: '', issuer: '', year: null }, 'a.txt'],
  ])('names %j', (report, expected) => {
    expect(reportName({ name: 'a.txt', ...report })).toBe(expected)
  })
})

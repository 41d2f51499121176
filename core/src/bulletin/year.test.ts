import { describe, expect, it } from 'vitest'
import { findProfile, shippedProfiles } from '../progress/lights/rules.ts'
import { lightHistory, type MonthLight } from '../progress/lights/series.ts'
import type { Track } from '../progress/lights/track.ts'
import { chooseCurve } from '../progress/pace/curve.ts'
import type { ProgressReport } from '../progress/reports/report.ts'
import { aimOf, type TargetRevision, targetVersions } from '../progress/targets/revisions.ts'
import { trackTarget } from '../progress/targets/target.ts'
import { judgeVersions, type Result } from '../progress/verdicts/verdict.ts'
import type { Figure, Target, Task } from '../statements/types.ts'
import { draftBreakdown } from '../tasks/draft.ts'
import { bulletinText, compileBulletin } from './bulletin.ts'
import { comparisonTable, type JudgedTarget } from './comparison.ts'
import { draftReview } from './review.ts'
import type { BulletinRow } from './rows.ts'
import { scoreOutcomes } from './scoring.ts'

// One year in miniature: a report of three sentences is broken down, followed for twelve months, revised in July, reported
// on in October and closed in December. Every stage takes what the one before gave.
const text = '地区生产总值增长7%。城镇新增就业12万人。漪江二桥6月底前建成通车。'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })
const figure = (id: string, words: string, over: Partial<Figure>): Figure => ({
  ...at(words),
  id,
  value: '7',
  unit: '%',
  kind: 'growth',
  comparator: 'eq',
  modality: 'target',
  indicator: '地区生产总值',
  indicatorSpan: at('地区生产总值'),
  indicatorId: 'gdp',
  period: '2024',
  region: '',
  basis: 'yoy',
  cues: [at('增长')],
  section: 's1',
  copyOf: null,
  trust: 'sound',
  ...over,
})
const gdp = figure('f1', '7%', {})
const jobs = figure('f2', '12万人', {
  value: '12',
  unit: '万人',
  kind: 'level',
  indicator: '城镇新增就业',
  indicatorSpan: at('城镇新增就业'),
  indicatorId: '',
  cues: [],
})
const target = (id: string, from: Figure, headline: boolean): Target => ({
  ...from,
  id,
  reference: null,
  tier: null,
  headline,
  figure: from.id,
})
const task = (id: string, words: string, deadline: string): Task => ({
  ...at(words),
  id,
  action: '',
  object: words,
  deadline,
  measurable: true,
  figures: [],
  regions: [],
  section: 's2',
  leadUnits: [{ unit: id === 't1' ? '市人社局' : '市交通局', why: words }],
})
const section = (id: string, heading: string, role: 'target' | 'plan') => ({
  id,
  parent: null,
  level: 1,
  heading,
  role,
  start: 0,
  end: text.length,
})
const rows = draftBreakdown({
  document: { year: 2024 },
  text,
  sections: [section('s1', '主要目标', 'target'), section('s2', '民生', 'plan')],
  figures: [gdp, jobs],
  targets: [target('g1', gdp, true), target('g2', jobs, false)],
  tasks: [task('t1', '城镇新增就业12万人', ''), task('t2', '漪江二桥6月底前建成通车', '6月底前')],
})

const tracked = rows.map(row => trackTarget(row.targets[0], { taskId: row.id }))
const values: readonly (readonly (string | null)[])[] = [
  [null, '7.2', '7.1', '6.9', '6.6', '6.4', '6.3', '6.2', '6.2', '6.1', '6.1', '6.2'],
  ['1', '1.9', '2.8', '4.1', '5.1', '6.2', '7.2', '8.2', '9.3', '10.4', '11.5', '12.4'],
  [],
]
const report = (
  index: number,
  month: number,
  value: string | null,
  over: Partial<ProgressReport> = {},
): ProgressReport => ({
  id: `r${index}-${month}`,
  taskId: rows[index].id,
  targetId: tracked[index].id,
  month: `2024-${String(month).padStart(2, '0')}`,
  progress: '按计划推进',
  problems: index === 0 ? '外需不足' : '',
  next: '',
  value,
  computed: null,
  doneOn: null,
  evidence: [],
  checks: [],
  corrects: null,
  state: 'locked',
  acceptedAt: `2024-${String(month).padStart(2, '0')}-28T09:00:00+08:00`,
  ...over,
})
const supervisor = { person: 'p', post: '科长', unit: '市督查室', role: 'supervisor' } as const
const check = {
  id: 'v',
  method: 'site',
  by: supervisor,
  at: '2024-08-20T09:00:00+08:00',
  value: null,
  holds: true,
  note: '',
} as const
const bridge = [report(2, 6, null), report(2, 8, null, { doneOn: '2024-08-18', checks: [check] })]
const reports = [
  ...values.slice(0, 2).map((list, i) => list.flatMap((v, m) => (v === null ? [] : [report(i, m + 1, v)]))),
  bridge,
]
const year = { from: '2024-01', to: '2024-12' }
const track = (index: number): Track => ({
  target: tracked[index],
  targetId: tracked[index].id,
  curve: chooseCurve(tracked[index], year),
  reports: reports[index],
  deadline: rows[index].deadline.day,
  nodes: index === 2 ? [{ by: '2024-06-30', doneOn: '2024-08-18' }] : [],
  start: null,
  listing: null,
  fromBottom: {},
  references: {},
  lagMonths: 0,
  policy: 'verified_first',
})
const profile = findProfile('default') ?? shippedProfiles[0]
const history = (index: number, today: string): MonthLight[] => lightHistory(track(index), profile, today)

describe('a year', () => {
  it('starts from the report: one growth, one amount, one bridge', () => {
    expect(tracked.map(t => [t.form, t.value, track(tracked.indexOf(t)).curve.kind])).toEqual([
      ['floor', '7', 'growth'],
      ['floor', '12', 'linear'],
      ['milestone', null, 'milestone'],
    ])
  })

  it('lights every month: grey without data, yellow then red when behind, blue once checked', () => {
    // No GDP comes out in January.
    expect(history(0, '2024-06-30').map(m => m.light.colour)).toEqual([
      'grey',
      'green',
      'green',
      'yellow',
      'red',
      'red',
    ])
    expect(history(1, '2024-04-30').map(m => m.light.colour)).toEqual(['green', 'yellow', 'red', 'green'])
    expect(
      history(2, '2024-09-30')
        .map(m => m.light.colour)
        .slice(4),
    ).toEqual(['grey', 'yellow', 'red', 'blue', 'blue'])
  })

  it('reports October in a bulletin that adds up', () => {
    const listed = rows.map((row, i): BulletinRow => {
      const { pace, light, value } = history(i, '2024-10-31')[9]
      const said = reports[i].find(r => r.id === value?.reportId)
      return {
        id: row.id,
        part: row.part,
        text: tracked[i].indicator,
        kind: tracked[i].kind,
        unit: tracked[i].unit,
        leadUnit: row.lead[0]?.unit ?? '',
        pace,
        light,
        reason: said?.problems ?? '',
        next: '',
        reportId: said?.id ?? null,
      }
    })
    const bulletin = compileBulletin(
      {
        series: '政务督查',
        number: 10,
        office: '市督查室',
        day: '2024-11-06',
        month: '2024-10',
        title: '1至10月推进情况',
        to: ['各单位'],
        method: '',
        demands: [],
      },
      listed,
      [],
    )
    expect(bulletin.flaws).toEqual([])
    expect(bulletin.annex.map(a => a.bucket)).toEqual(['behind', 'on_pace', 'done'])
    expect(bulletinText(bulletin)).toContain('重点任务共2项，其中达进度1项、已完成1项')
    expect(bulletinText(bulletin)).toContain('未达目标，相差0.9个百分点。原因：外需不足。')
  })

  it('closes with verdicts under both targets, a table, a score and the draft of the next review', () => {
    const adjusted: TargetRevision = {
      id: 'v1',
      targetId: 'g1',
      kind: 'adjusted',
      at: '2024-07-30T00:00:00Z',
      by: supervisor,
      authority: { body: '市人大常委会', document: '第12号决定', day: '2024-07-30' },
      reason: '外部环境变化',
      from: aimOf(tracked[0]),
      to: { ...aimOf(tracked[0]), value: '6' },
    }
    const result = (over: Partial<Result>): Result => ({
      value: null,
      state: null,
      doneOn: null,
      label: 'final',
      source: '统计公报',
      day: '2025-03-20',
      isProven: true,
      isNominalOnly: false,
      reportIds: [],
      ...over,
    })
    const results = [
      result({ value: '6.2' }),
      result({ value: '12.4' }),
      result({ state: 'done', doneOn: '2024-08-18' }),
    ]
    const judged = tracked.map((t, i): JudgedTarget => {
      const versions = targetVersions(t, [adjusted])
      const verdicts = judgeVersions(versions, results[i], { deadline: rows[i].deadline.day })
      return {
        target: t,
        versions,
        verdicts,
        leadUnit: rows[i].lead[0]?.unit ?? '',
        part: rows[i].part,
        reason: i === 0 ? '外需不足' : '',
      }
    })
    expect(comparisonTable(judged).map(r => r.outcome)).toEqual(['调整', '完成', '未完成'])
    const score = scoreOutcomes(
      judged.map(j => ({ targetId: j.target.id, weight: '10', outcome: j.verdicts.overall, rank: null })),
      'hit',
    )
    expect([score.points, score.of, score.excluded.map(e => e.reason)]).toEqual(['10', '20', ['adjusted']])
    expect(draftReview(judged).sentences.map(s => s.text)).toEqual([
      '地区生产总值增长6.2%，完成年度目标（按原目标未完成，按调整后目标完成），主要原因是外需不足。',
      '城镇新增就业达到12.4万人，为年度目标的103.3%。',
      '“漪江二桥6月底前建成通车”已于2024-08-18完成，晚于时限，原因待说明。',
    ])
  })
})

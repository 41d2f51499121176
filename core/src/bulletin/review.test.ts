import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimOf, type TargetRevision, targetVersions } from '../progress/targets/revisions.ts'
import type { TrackedTarget } from '../progress/targets/target.ts'
import { judgeVersions, type Result } from '../progress/verdicts/verdict.ts'
import { comparisonTable, type JudgedTarget } from './comparison.ts'
import { draftReview } from './review.ts'

const target = (id: string, text: string, value: string | null, over: Partial<TrackedTarget> = {}): TrackedTarget => ({
  id,
  taskId: `t-${id}`,
  indicator: text.replace(/[\d.]+.*$|增长.*$/, ''),
  indicatorId: '',
  text,
  form: 'floor',
  value,
  high: null,
  unit: '万人',
  kind: 'level',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
  ...over,
})
const result = (value: string | null, over: Partial<Result> = {}): Result => ({
  value,
  state: null,
  doneOn: null,
  label: 'final',
  source: '2024年统计公报',
  day: '2025-03-20',
  isProven: true,
  isNominalOnly: false,
  reportIds: ['r9'],
  ...over,
})
const judged = (
  t: TrackedTarget,
  r: Result | null,
  over: Partial<JudgedTarget> & { revisions?: TargetRevision[] } = {},
): JudgedTarget => {
  const { revisions = [], ...rest } = over
  const versions = targetVersions(t, revisions)
  return {
    target: t,
    versions,
    verdicts: judgeVersions(versions, r),
    leadUnit: '市人社局',
    part: 'tasks',
    reason: '',
    ...rest,
  }
}
const gdp = target('g', '地区生产总值增长7%', '7', { kind: 'growth', unit: '%' })
const bridge = target('b', '漪江二桥年底前建成通车', null, { form: 'milestone', unit: '' })
const revision = (t: TrackedTarget, value: string | null): TargetRevision => ({
  id: 'v1',
  targetId: t.id,
  kind: value === null ? 'cancelled' : 'adjusted',
  at: '2024-07-30T00:00:00Z',
  by: { person: 'p', post: '主任', unit: '市府办', role: 'supervisor' },
  authority: { body: '市人大常委会', document: '第12号决定', day: '2024-07-30' },
  reason: '外部环境变化',
  from: aimOf(t),
  to: value === null ? null : { ...aimOf(t), value },
})

describe('draftReview', () => {
  it.each<[string, JudgedTarget, string, string]>([
    [
      'a level met',
      judged(target('j', '城镇新增就业2.6万人', '2.6'), result('2.71')),
      'stated',
      '城镇新增就业达到2.71万人，为年度目标的104.2%。',
    ],
    ['a growth met', judged(gdp, result('7.3')), 'stated', '地区生产总值增长7.3%，完成年度目标。'],
    [
      'a forecast',
      judged(gdp, result('7.3', { label: 'forecast' })),
      'stated',
      '地区生产总值预计增长7.3%，完成年度目标。',
    ],
    ['exceeded', judged(gdp, result('12.4')), 'stated', '地区生产总值增长12.4%，超额完成年度目标。'],
    [
      'missed, with its reason',
      judged(gdp, result('-1.2'), { reason: '工业放缓。' }),
      'explained',
      '地区生产总值下降1.2%，未达年度目标，主要原因是工业放缓。',
    ],
    ['missed, without', judged(gdp, result('6.1')), 'explained', '地区生产总值增长6.1%，未达年度目标，原因待说明。'],
    [
      'nearly',
      judged(target('j', '城镇新增就业2.6万人', '2.6'), result('2.55')),
      'explained',
      '城镇新增就业达到2.55万人，为年度目标的98.1%，基本完成年度目标，原因待说明。',
    ],
    [
      'lowered',
      judged(gdp, result('6.1'), { revisions: [revision(gdp, '6')], reason: '外需下降' }),
      'explained',
      '地区生产总值增长6.1%，完成年度目标（按原目标未完成，按调整后目标完成），主要原因是外需下降。',
    ],
    [
      'cancelled',
      judged(gdp, null, { revisions: [revision(gdp, null)] }),
      'explained',
      '“地区生产总值增长7%”已取消（市人大常委会第12号决定）。',
    ],
    ['a state reached', judged(bridge, result(null, { state: 'done' })), 'stated', '“漪江二桥年底前建成通车”已完成。'],
    [
      'a state not reached',
      judged(bridge, result(null, { state: 'not_done' }), { reason: '汛期停工' }),
      'explained',
      '“漪江二桥年底前建成通车”未完成，主要原因是汛期停工。',
    ],
    ['no data', judged(gdp, null), 'withheld', '没有实绩'],
    ['unproven', judged(gdp, result('8', { isProven: false })), 'withheld', '没有佐证材料或公布数据'],
    [
      'no threshold',
      judged(target('d', '持续优化营商环境', null, { form: 'direction' }), null),
      'withheld',
      '没有数量或状态门槛，须附成果描述',
    ],
    [
      'awaited',
      judged(target('a', '水质优良比例完成省下达任务', null, { form: 'assigned' }), result('95')),
      'withheld',
      '任务数尚未下达',
    ],
  ])('%s', (_, one, status, text) => {
    expect(draftReview([one]).sentences).toMatchObject([{ status, text, promise: one.target.text }])
  })

  it('gives every sentence its evidence', () => {
    expect(draftReview([judged(gdp, result('7.3'))]).sentences[0].evidence).toEqual({
      source: '2024年统计公报',
      day: '2025-03-20',
      reportIds: ['r9'],
    })
  })

  it('answers every promise exactly once, headline targets first', () => {
    const any = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: -20, max: 20 }).map(String)),
        part: fc.constantFrom('targets' as const, 'tasks' as const),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(any, all => {
        const list = all.map(({ value, part }, i) =>
          judged({ ...gdp, id: `g${i}` }, value === null ? null : result(value), { part }),
        )
        const draft = draftReview(list)
        expect(draft.sentences.map(s => s.targetId).sort()).toEqual(list.map(j => j.target.id).sort())
        expect(draft.stated + draft.explained + draft.withheld).toBe(list.length)
        const parts = draft.sentences.map(s => list.find(j => j.target.id === s.targetId)?.part)
        expect(parts.lastIndexOf('targets')).toBeLessThan(
          parts.indexOf('tasks') === -1 ? parts.length : parts.indexOf('tasks'),
        )
      }),
    )
  })
})

describe('comparisonTable', () => {
  it('sets target against result, with both versions and what is missing', () => {
    const table = comparisonTable([
      judged(bridge, result(null, { state: 'done', doneOn: '2024-12-20' })),
      judged(gdp, result('6.1', { label: 'flash' }), {
        part: 'targets',
        revisions: [revision(gdp, '6')],
        leadUnit: '市发改委',
      }),
      judged(target('j', '城镇新增就业2.6万人左右', '2.6', { form: 'centre' }), null),
      judged(target('a', '水质优良比例完成省下达任务', null, { form: 'assigned' }), null),
    ])
    expect(table.map(r => [r.number, r.targetId, r.original, r.current, r.result, r.outcome])).toEqual([
      [1, 'g', '不低于7%', '不低于6%', '6.1%', '调整'],
      [2, 'b', '漪江二桥年底前建成通车', '', '已完成（2024-12-20）', '完成'],
      [3, 'j', '2.6万人左右', '', '', '数据未出'],
      [4, 'a', '待下达', '', '', '数据未出'],
    ])
    expect(table[0].note).toBe('按原目标未完成，按调整后目标完成；数据为初步数')
  })
})

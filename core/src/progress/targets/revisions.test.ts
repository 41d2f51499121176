import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimOf, type TargetRevision, targetVersions } from './revisions.ts'
import type { TrackedTarget } from './target.ts'

const target: TrackedTarget = {
  id: 'g1',
  taskId: 't1',
  indicator: '地区生产总值',
  indicatorId: 'gdp',
  text: '地区生产总值增长7%',
  form: 'floor',
  value: '7',
  high: null,
  unit: '%',
  kind: 'growth',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
}
const awaited: TrackedTarget = { ...target, form: 'assigned', value: null }
const by = { person: 'p', post: '主任', unit: '市府办', role: 'supervisor' } as const
const authority = { body: '市人大常委会', document: '关于调整主要预期目标的决定', day: '2024-07-30' }
const revision = (
  id: string,
  from: TrackedTarget,
  value: string | null,
  over: Partial<TargetRevision> = {},
): TargetRevision => ({
  id,
  targetId: 'g1',
  kind: value === null ? 'cancelled' : 'adjusted',
  at: `2024-0${id}-01T00:00:00Z`,
  by,
  authority,
  reason: '外部环境变化',
  from: aimOf(from),
  to: value === null ? null : { ...aimOf(from), form: 'floor', value },
  ...over,
})
const at = (value: string): TrackedTarget => ({ ...target, value })

describe('targetVersions', () => {
  it.each<[string, TrackedTarget, TargetRevision[], [string, string | null, string | null]]>([
    ['unrevised', target, [], ['original', '7', '7']],
    ['adjusted once', target, [revision('7', target, '6')], ['revised', '7', '6']],
    ['adjusted twice', target, [revision('8', at('6'), '5.5'), revision('7', target, '6')], ['revised', '7', '5.5']],
    ['cancelled', target, [revision('7', target, null)], ['cancelled', '7', null]],
    ['awaited', awaited, [], ['awaiting', null, null]],
    ['issued', awaited, [revision('3', awaited, '1.5', { kind: 'issued' })], ['original', '1.5', '1.5']],
    [
      'issued, then adjusted',
      awaited,
      [revision('3', awaited, '1.5', { kind: 'issued' }), revision('7', at('1.5'), '1.6')],
      ['revised', '1.5', '1.6'],
    ],
    ['of another target', target, [revision('7', target, '6', { targetId: 'g2' })], ['original', '7', '7']],
  ])('%s', (_, first, revisions, [state, original, current]) => {
    const versions = targetVersions(first, revisions)
    expect([versions.state, versions.original?.value ?? null, versions.current?.value ?? null]).toEqual([
      state,
      original,
      current,
    ])
    expect(versions.refused).toEqual([])
  })

  it.each<[string, TargetRevision[], string]>([
    ['without a document', [revision('7', target, '6', { authority: { ...authority, document: '' } })], 'no_authority'],
    ['without a reason', [revision('7', target, '6', { reason: ' ' })], 'no_reason'],
    ['of an aim that has changed meanwhile', [revision('7', target, '6'), revision('8', target, '5')], 'stale'],
    ['after it was cancelled', [revision('7', target, null), revision('8', target, '5')], 'after_cancelled'],
    ['issuing what was not awaited', [revision('7', target, '6', { kind: 'issued' })], 'not_awaited'],
    ['to nothing', [revision('7', target, '6', { to: null })], 'no_aim'],
  ])('refuses one %s', (_, revisions, flaw) =>
    expect(targetVersions(target, revisions).refused.map(r => r.flaw)).toEqual([flaw]),
  )

  it('does not depend on the order in which revisions arrive', () => {
    const all = [
      revision('3', target, '6.5'),
      revision('5', at('6.5'), '6'),
      revision('7', at('6'), '5.5'),
      revision('8', target, '9'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), shuffled => {
        expect(targetVersions(target, shuffled)).toEqual(targetVersions(target, all))
      }),
    )
  })
})

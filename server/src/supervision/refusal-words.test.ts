import { type Refusal, reportSteps } from 'duban-core'
import { describe, expect, it } from 'vitest'
import {
  MATTER_REASONS,
  REVISION_FLAWS,
  sayArrangeRefusal,
  sayMatterRefusal,
  sayReportRefusal,
} from './refusal-words.ts'

const names = new Map([
  ['u1', '市水务局'],
  ['u2', '市交通局'],
])
const nameOf = (unit: string): string => names.get(unit) ?? unit

describe('why a step of a matter is refused', () => {
  it.each<[Refusal, string, string]>([
    [
      { code: 'wrong_state', step: 'report', state: 'assigned', allowed: ['signed', 'returned'] },
      '事项现为“已交办”，已签收、退办的事项才能反馈',
      'it is assigned, and only one that is signed for or sent back can take the step “report”',
    ],
    [
      { code: 'wrong_role', step: 'approve', role: 'supervisor', allowed: ['leader'] },
      '批准立项由政府领导办理，您是督查室',
      'the step “approve” is taken by a leader, and you are the supervision office',
    ],
    [
      { code: 'wrong_unit', unit: 'u2', lead: 'u1' },
      '承办单位是市水务局，您属于市交通局',
      'it was assigned to 市水务局, and you are of 市交通局',
    ],
    [
      { code: 'wrong_unit', unit: '', lead: '' },
      '承办单位是（未定），您属于（未定）',
      'it was assigned to nobody, and you are of no unit',
    ],
    [
      { code: 'missing', step: 'conclude', needs: ['conclusion', 'evidence'] },
      '办结须写明结论、佐证材料',
      'the step “conclude” must tell the conclusion, the evidence',
    ],
    [
      { code: 'out_of_order', at: '2024-05-05', last: '2024-05-06' },
      '时间2024-05-05早于上一步的2024-05-06',
      'its time 2024-05-05 is before 2024-05-06, that of the last step',
    ],
    [{ code: 'unknown_step', step: 'bury' }, '没有“bury”这个步骤', 'there is no step “bury”'],
  ])('%j', (refusal, zh, en) => {
    expect(sayMatterRefusal(refusal, nameOf)).toEqual({ zh, en })
  })
})

describe('every other refusal', () => {
  const said = [
    ...reportSteps.flatMap(({ step }) =>
      (['wrong_state', 'wrong_role', 'missing_reason', 'missing_progress'] as const).map(code =>
        sayReportRefusal(step, code),
      ),
    ),
    ...Object.values(REVISION_FLAWS),
    sayArrangeRefusal({ code: 'too_few', ids: [] }),
    sayArrangeRefusal({ code: 'edited_text', id: 'x' }),
    sayArrangeRefusal({ code: 'mixed_parts', ids: [] }),
    MATTER_REASONS.otherRung(null),
    MATTER_REASONS.otherRung('red'),
    MATTER_REASONS.leaderIssues(),
  ]
  it('is a sentence in both languages, without a bare code', () => {
    for (const { zh, en } of said) {
      expect(zh).toMatch(/^[^a-z_]+$/)
      expect(en).not.toMatch(/[一-鿿]|_/)
      expect(en.split(' ').length).toBeGreaterThan(2)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../roles.ts'
import { type MatterEvent, replay } from './matter.ts'
import {
  type ActionPlan,
  type PlanBasis,
  type PlanFields,
  type PlanStage,
  planDue,
  planStanding,
  refusePlan,
  refuseReached,
} from './plan.ts'
import type { StepName } from './steps.ts'

const actor = (role: Role, unit = ''): Actor => ({ person: role, role, unit, post: '' })
const OF_UNIT: readonly StepName[] = ['sign', 'report', 'refuse']
const OF_LEADER: readonly StepName[] = ['approve', 'withdraw']

/** A matter by its steps, each `day step [unit deadline]`. */
function matterOf(...steps: readonly string[]) {
  let holder = ''
  const events = steps.map((said, i): MatterEvent => {
    const [day, name, unit = '', deadline = ''] = said.split(' ')
    const step = name as StepName
    if (step === 'assign') holder = unit
    const role = OF_UNIT.includes(step) ? 'unit_head' : OF_LEADER.includes(step) ? 'leader' : 'supervisor'
    const by = actor(role, role === 'unit_head' ? holder : '')
    const words = {
      reason: '滞后',
      authority: '批示',
      progress: '已动工',
      method: '现场',
      conclusion: '完成',
      evidence: '照片',
    }
    const details = step === 'assign' ? { unit, deadline } : words
    return { id: `e${i}`, matterId: 'm', step, at: `${day}T09:00:00+08:00`, by, details }
  })
  const { matter, refusal } = replay('m', events)
  expect(refusal).toBeNull()
  return matter
}

const BEGUN = ['2024-01-29 propose', '2024-01-30 approve', '2024-02-01 assign u1 2024-06-28'] as const
const SIGNED = [...BEGUN, '2024-02-02 sign'] as const
const CONCLUDED = (day: string) => [...SIGNED, `${day} report`, `${day} check`, `${day} conclude`]

const stage = (day: string, words = '主体封顶', id = day): PlanStage => ({ id, day, words })
const plan = (at: string, stages: readonly PlanStage[], deadline = '2024-06-28'): ActionPlan => ({
  id: at,
  at: `${at}T10:00:00+08:00`,
  by: actor('unit_head', 'u1'),
  deadline,
  measures: '倒排工期',
  person: '王工',
  contact: '办公室',
  stages,
})
const basis = (steps: readonly string[], plans: readonly ActionPlan[] = [], reached: PlanBasis['reached'] = []) => ({
  matter: matterOf(...steps),
  deadline: '2024-06-28',
  plans,
  reached,
})

describe('a plan is due', () => {
  it.each<[string, readonly string[], string | null]>([
    ['fifteen working days after the matter was assigned', BEGUN, '2024-02-27'],
    ['not before it is assigned', BEGUN.slice(0, 2), null],
    ['not where the matter is to be finished by then', [...BEGUN.slice(0, 2), '2024-02-01 assign u1 2024-02-27'], null],
    [
      'from when it was assigned anew',
      [...BEGUN, '2024-02-05 refuse', '2024-03-01 assign u2 2024-06-28'],
      '2024-03-22',
    ],
  ])('%s', (_, steps, due) => expect(planDue(matterOf(...steps))?.day ?? null).toBe(due))
})

describe('how a plan stands', () => {
  const whole = plan('2024-02-20', [stage('2024-04-30'), stage('2024-06-28')])
  const bare = plan('2024-02-20', [])
  it.each<[string, string, PlanBasis, string, string | null, boolean]>([
    ['on the last day it is awaited', '2024-02-27', basis(SIGNED), 'awaited', null, false],
    ['the day after it is missing', '2024-02-28', basis(SIGNED), 'missing', 'no_plan', false],
    ['not signed for is no excuse', '2024-02-28', basis(BEGUN), 'missing', 'no_plan', false],
    ['filed in time', '2024-02-28', basis(SIGNED, [whole]), 'filed', null, false],
    [
      'filed late takes the mark off',
      '2024-03-05',
      basis(SIGNED, [{ ...whole, at: '2024-03-01T10:00:00+08:00' }]),
      'filed',
      null,
      true,
    ],
    ['without a stage, while it may be completed', '2024-02-27', basis(SIGNED, [bare]), 'filed', null, false],
    ['without a stage, after', '2024-02-28', basis(SIGNED, [bare]), 'filed', 'no_stages', false],
    [
      'with the last day for its only stage',
      '2024-02-28',
      basis(SIGNED, [plan('2024-02-20', [stage('2024-06-28')])]),
      'filed',
      'no_stages',
      false,
    ],
    [
      'a newer version counts',
      '2024-03-05',
      basis(SIGNED, [bare, plan('2024-03-04', [stage('2024-04-30')])]),
      'filed',
      null,
      false,
    ],
    [
      'of a unit that gave the matter back does not count',
      '2024-04-01',
      basis([...SIGNED.slice(0, 3), '2024-02-21 refuse', '2024-03-01 assign u2 2024-06-28'], [whole]),
      'missing',
      'no_plan',
      false,
    ],
    [
      'of a matter that ended before is not asked for',
      '2024-09-01',
      basis(CONCLUDED('2024-02-23')),
      'not_asked',
      null,
      false,
    ],
    [
      'of a matter that ended after stays missing',
      '2024-09-01',
      basis(CONCLUDED('2024-03-08')),
      'missing',
      'no_plan',
      false,
    ],
    [
      'before the matter is assigned is not asked for',
      '2024-09-01',
      basis(BEGUN.slice(0, 2)),
      'not_asked',
      null,
      false,
    ],
  ])('%s', (_, today, known, state, flaw, isLate) =>
    expect(planStanding(today, known)).toMatchObject({ state, flaw, isLate }),
  )

  it('tells of each stage whether it is reached, overdue, next or to come', () => {
    const stages = [
      stage('2024-05-31', '装修'),
      stage('2024-03-15', '桩基'),
      stage('2024-04-30', '封顶'),
      stage('2024-06-20', '验收'),
    ]
    const known = basis(SIGNED, [plan('2024-02-20', stages)], [{ stage: '2024-03-15', on: '2024-03-20' }])
    const told = planStanding('2024-05-06', known).stages
    expect(told.map(({ words, state, reachedOn }) => [words, state, reachedOn])).toEqual([
      ['桩基', 'reached', '2024-03-20'],
      ['封顶', 'overdue', null],
      ['装修', 'next', null],
      ['验收', 'coming', null],
    ])
  })

  it('leaves the stages of a concluded matter as they stood when it ended', () => {
    const known = basis(CONCLUDED('2024-05-10'), [plan('2024-02-20', [stage('2024-04-30'), stage('2024-06-20')])])
    expect(planStanding('2024-12-31', known).stages.map(({ state }) => state)).toEqual(['overdue', 'coming'])
  })
})

describe('a plan is refused', () => {
  const fields: PlanFields = { measures: '倒排工期', person: '王工', contact: '办公室', stages: [stage('2024-04-30')] }
  const filed = [plan('2024-02-20', [stage('2024-03-15', '桩基')])]
  const known = basis(SIGNED, filed, [{ stage: '2024-03-15', on: '2024-03-14' }])
  it.each<[string, Partial<PlanFields>, PlanBasis, string | null]>([
    ['before the matter is signed for', {}, basis(BEGUN), 'not_held'],
    ['after it is concluded', {}, basis(CONCLUDED('2024-03-08')), 'not_held'],
    ['without measures', { measures: ' ' }, basis(SIGNED), 'no_measures'],
    ['without a person', { person: '' }, basis(SIGNED), 'no_person'],
    ['without a contact', { contact: '' }, basis(SIGNED), 'no_contact'],
    ['with a stage that says nothing', { stages: [stage('2024-04-30', ' ')] }, basis(SIGNED), 'stage_without_words'],
    ['with a stage before the matter was', { stages: [stage('2024-01-31')] }, basis(SIGNED), 'stage_before_assigned'],
    ['with a stage after the deadline', { stages: [stage('2024-06-29')] }, basis(SIGNED), 'stage_after_deadline'],
    ['where it drops what is reached', {}, known, 'changes_reached'],
    [
      'where it changes what is reached',
      { stages: [stage('2024-03-29', '桩基', '2024-03-15')] },
      known,
      'changes_reached',
    ],
    ['not where it keeps that', { stages: [stage('2024-03-15', '桩基'), stage('2024-05-31')] }, known, null],
    ['not without stages: it is marked down instead', { stages: [] }, basis(SIGNED), null],
    ['not while the matter is sent back', {}, basis([...SIGNED, '2024-03-01 report', '2024-03-04 return']), null],
  ])('%s', (_, over, with_, refusal) => expect(refusePlan({ ...fields, ...over }, with_)).toBe(refusal))
})

describe('a stage is not said to be reached', () => {
  const known = basis(
    SIGNED,
    [plan('2024-02-20', [stage('2024-03-15'), stage('2024-04-30')])],
    [{ stage: '2024-03-15', on: '2024-03-14' }],
  )
  it.each<[string, string, string, PlanBasis, string | null]>([
    ['where it is of no plan', '2024-09-09', '2024-03-20', known, 'unknown_stage'],
    ['twice', '2024-03-15', '2024-03-20', known, 'reached_already'],
    ['in the future', '2024-04-30', '2024-04-11', known, 'reached_in_future'],
    ['before the matter was there', '2024-04-30', '2024-01-31', known, 'reached_before_assigned'],
    ['after the matter is over', '2024-04-30', '2024-03-01', basis(CONCLUDED('2024-03-08'), known.plans), 'not_held'],
    ['unless all is right', '2024-04-30', '2024-04-10', known, null],
  ])('%s', (_, id, on, with_, refusal) => expect(refuseReached({ stage: id, on }, '2024-04-10', with_)).toBe(refusal))
})

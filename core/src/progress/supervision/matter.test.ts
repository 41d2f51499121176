import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '../roles.ts'
import { emptyMatter, type Matter, type MatterEvent, replay, takeStep } from './matter.ts'
import { findStep, type MatterState, type StepName, type StepNeed, steps, stepsFrom } from './steps.ts'

const roles: Role[] = ['public', 'deputy', 'unit_officer', 'unit_head', 'supervisor', 'leader', 'administrator']
const details: Record<StepNeed, string> = {
  reason: '进度滞后',
  authority: '市长批示〔2024〕12号',
  unit: '市水利局',
  deadline: '2024-06-28',
  progress: '主体完工',
  method: '现场',
  conclusion: '已完成',
  evidence: 'e1',
}

const event = (step: StepName, role: Role, over: Partial<MatterEvent> = {}): MatterEvent => ({
  id: `${step}-${role}`,
  matterId: 'm1',
  step,
  at: '2024-05-06T09:00:00+08:00',
  by: { person: role, post: role, unit: '市水利局', role },
  details,
  ...over,
})

const walk = (...path: readonly (readonly [StepName, Role])[]): Matter => {
  const { matter, refusal } = replay(
    'm1',
    path.map(([step, role]) => event(step, role)),
  )
  expect(refusal).toBeNull()
  return matter
}

const wholeWay = [
  ['propose', 'supervisor'],
  ['approve', 'leader'],
  ['assign', 'supervisor'],
  ['sign', 'unit_officer'],
  ['urge', 'supervisor'],
  ['report', 'unit_head'],
  ['check', 'supervisor'],
  ['return', 'supervisor'],
  ['report', 'unit_head'],
  ['check', 'supervisor'],
  ['conclude', 'supervisor'],
  ['clear', 'leader'],
  ['archive', 'supervisor'],
] as const

describe('the table of steps', () => {
  const rows = readFileSync(new URL('../../../../lexicons/supervision-steps.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))

  it.each(rows.map(row => [row[0], row[7]]))('%s: %s', (name, example) => {
    const [, role, from, to] = /^(\w+):(\w+)→(\w+)$/.exec(example) ?? []
    expect(stepsFrom(from as MatterState, role as Role).map(step => step.step)).toContain(name)
    expect(findStep(name)?.to ?? from).toBe(to)
  })

  it('leads every state but the ends on to an end', () => {
    const ends = new Set<MatterState>(['archived', 'declined', 'withdrawn'])
    const next = (state: MatterState) => steps.filter(s => s.from.includes(state)).flatMap(s => (s.to ? [s.to] : []))
    const reaches = (state: MatterState, seen = new Set<MatterState>()): boolean => {
      if (ends.has(state)) return true
      if (seen.has(state)) return false
      seen.add(state)
      return next(state).some(to => reaches(to, seen))
    }
    for (const state of new Set(steps.flatMap(s => s.from))) expect([state, reaches(state)]).toEqual([state, true])
    for (const end of ends) expect(next(end)).toEqual([])
  })
})

describe('takeStep', () => {
  it('walks a matter from 立项 to 归档', () => {
    const matter = walk(...wholeWay)
    expect(matter).toMatchObject({ state: 'archived', unit: '市水利局', deadline: '2024-06-28', returns: 1, urges: 1 })
    expect(matter.events).toHaveLength(wholeWay.length)
  })

  const assigned = () => walk(wholeWay[0], wholeWay[1], wholeWay[2])
  it.each([
    // the supervisor may not approve what it proposed (article 11)
    ['approval by the supervisor', () => walk(wholeWay[0]), event('approve', 'supervisor'), 'wrong_role'],
    ['assignment before approval', () => walk(wholeWay[0]), event('assign', 'supervisor'), 'wrong_state'],
    [
      'an officer reports without the head',
      () => walk(...wholeWay.slice(0, 4)),
      event('report', 'unit_officer'),
      'wrong_role',
    ],
    [
      'another unit signs',
      assigned,
      event('sign', 'unit_officer', { by: { person: 'p', post: 'p', unit: '市交通局', role: 'unit_officer' } }),
      'wrong_unit',
    ],
    [
      'a conclusion without evidence',
      () => walk(...wholeWay.slice(0, 7)),
      event('conclude', 'supervisor', { details: { conclusion: '完成' } }),
      'missing',
    ],
    [
      'blank words are no reason',
      assigned,
      event('withdraw', 'leader', { details: { reason: ' ', authority: 'x' } }),
      'missing',
    ],
    [
      'time runs backwards',
      assigned,
      event('sign', 'unit_officer', { at: '2024-05-05T09:00:00+08:00' }),
      'out_of_order',
    ],
    ['a word that is no step', assigned, event('bury' as StepName, 'leader'), 'unknown_step'],
  ])('refuses %s', (_, matter, next, code) => {
    const before = matter()
    const result = takeStep(before, next)
    expect(result.ok ? null : result.refusal.code).toBe(code)
  })

  it('takes the unit away when the head asks for another', () => {
    const result = takeStep(assigned(), event('refuse', 'unit_head'))
    expect(result.ok && [result.matter.state, result.matter.unit, result.matter.deadline]).toEqual(['filed', '', null])
  })
})

describe('whatever is tried', () => {
  it('never leaves the graph, never loses an accepted event', () => {
    const attempt = fc.record({
      step: fc.constantFrom(...steps.map(s => s.step)),
      role: fc.constantFrom(...roles),
      // two attempts of three follow the graph, so that the far states are reached
      follow: fc.integer({ min: -10, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), attempts => {
        let matter = emptyMatter('m1')
        for (const { step: anyStep, role: anyRole, follow } of attempts) {
          const open = steps.filter(s => s.from.includes(matter.state))
          const chosen = follow >= 0 ? open[follow % open.length] : undefined
          const [step, role] = chosen ? [chosen.step, chosen.roles[0]] : [anyStep, anyRole]
          const result = takeStep(matter, event(step, role))
          const row = steps.find(s => s.step === step)
          const allowed = row?.from.includes(matter.state) && row.roles.includes(role)
          if (!result.ok) {
            if (allowed) expect(result.refusal.code).toBe('wrong_unit')
            continue
          }
          expect(allowed).toBe(true)
          expect(result.matter.state).toBe(row?.to ?? matter.state)
          expect(result.matter.events.slice(0, -1)).toEqual(matter.events)
          matter = result.matter
        }
        expect(replay('m1', matter.events).matter).toEqual(matter)
      }),
    )
  })
})

import type { PlanStanding } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { type Client, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: { readonly text: string; readonly targets: readonly { readonly id: string }[] }
}

interface File {
  readonly plan: PlanStanding
  readonly records: readonly { readonly record: { readonly kind: string } }[]
}

interface Scores {
  readonly unit: string
  readonly process: { readonly lines: readonly { readonly subject: string; readonly rules: { key: string }[] }[] }
}

const PLAN = { measures: '倒排工期，增加班组', person: '王工', contact: '建设科 8123', stages: [] }
const STAGES = [
  { day: '2024-03-08', words: '合龙' },
  { day: '2024-04-19', words: '桥面铺装' },
]

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let head: Client
  let documentId = ''
  let matter = ''
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-02-01T01:00:00Z')
    head = office.as('unit_head')
    const table = await openTable<Assignment>(office)
    documentId = table.documentId
    const { id: assignmentId } = await table.find('云岭大桥')
    const supervisor = office.as('supervisor')
    await supervisor.post(`/documents/${documentId}/breakdown/issue`)
    const body = { title: '大桥', kind: 'instruction', assignmentId, reason: '滞后' }
    matter = (await supervisor.post<{ id: string }>('/matters', body)).id
    await office.as('leader').post(`/matters/${matter}/steps/approve`, { authority: '批示第3号' })
    await supervisor.post(`/matters/${matter}/steps/assign`, { unit: '市交通局', deadline: '2024-05-31' })
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const file = () => office.as('supervisor').get<File>(`/matters/${matter}`)
  const lines = async () => {
    const all = await office.as('supervisor').get<Scores[]>(`/documents/${documentId}/scores?profile=hit`)
    const own = all.find(({ unit }) => unit === '市交通运输局')
    return own?.process.lines.map(({ subject, rules }) => [rules[0]?.key, subject])
  }
  const refusal = async (client: Client, path: string, body: unknown) => {
    const { statusCode, body: answer } = await client.send('POST', `/matters/${matter}/${path}`, body)
    const { code, detail } = statusCode < 400 ? { code: statusCode, detail: '' } : JSON.parse(answer)
    return [code, detail]
  }

  it('is refused before the matter is signed for', async () => {
    expect(await refusal(head, 'plans', PLAN)).toEqual(['matter_refused', expect.stringContaining('签收以后')])
    await head.post(`/matters/${matter}/steps/sign`, {})
    expect((await file()).plan).toMatchObject({ state: 'awaited', due: { day: '2024-02-27' }, current: null })
  })

  describe('a plan of action is refused', () => {
    it.each<[string, object, string, string]>([
      ['without measures', { measures: '' }, 'matter_refused', '办理措施'],
      ['without a person', { person: ' ' }, 'matter_refused', '责任人'],
      ['without a contact', { contact: '' }, 'matter_refused', '联系方式'],
      ['with a stage that says nothing', { stages: [{ day: '2024-03-08', words: '' }] }, 'matter_refused', '达到什么'],
      ['with a stage after the deadline', { stages: [{ day: '2024-06-03', words: '通车' }] }, 'matter_refused', '晚于'],
      [
        'with a stage before it was assigned',
        { stages: [{ day: '2024-01-31', words: '通车' }] },
        'matter_refused',
        '早于',
      ],
      ['with a stage that no version had', { stages: [{ id: 'g9', ...STAGES[0] }] }, 'matter_refused', '没有这个阶段'],
      ['with a day that is none', { stages: [{ day: '2024-02-30', words: '通车' }] }, 'invalid_request', ''],
    ])('%s', async (_, over, code, words) =>
      expect(await refusal(head, 'plans', { ...PLAN, ...over })).toEqual([code, expect.stringContaining(words)]),
    )

    it('of anybody but the head of the unit that has the matter', async () => {
      for (const role of ['unit_officer', 'supervisor', 'leader', 'administrator'] as const)
        expect((await refusal(office.as(role), 'plans', PLAN))[0]).toBe('not_allowed')
      const { cookie } = head
      expect(cookie).not.toBe('')
      expect((await head.send('POST', '/matters/d0/plans', PLAN)).json()).toMatchObject({ code: 'matter_not_found' })
    })

    it('and leaves nothing in the file', async () =>
      expect((await file()).records.map(({ record }) => record.kind)).not.toContain('plan'))
  })

  it('is told of by the reminders before and after its day, until it is there', async () => {
    office.clock.set('2024-02-20T01:00:00Z')
    const reminders = async () =>
      (await office.as('supervisor').get<{ person: string; reminders: object[] }[]>('/reminders')).find(
        ({ person }) => person === 'unit_head',
      )?.reminders
    expect(await reminders()).toMatchObject([{ matterId: matter, of: 'plan', deadline: '2024-02-27', daysLeft: 7 }])
    office.clock.set('2024-02-28T01:00:00Z')
    expect((await file()).plan).toMatchObject({ state: 'missing', flaw: 'no_plan' })
    expect(await lines()).toEqual([['no_plan', matter]])
  })

  it('without stages is marked down for that, and a newer version with stages puts it right', async () => {
    expect(await refusal(head, 'plans', PLAN)).toEqual([201, ''])
    expect((await file()).plan).toMatchObject({ state: 'filed', isLate: true, flaw: 'no_stages' })
    expect(await lines()).toEqual([['no_stages', matter]])
    await head.post(`/matters/${matter}/plans`, { ...PLAN, stages: [{ day: '2024-05-31', words: '通车' }] })
    expect(await lines()).toEqual([['no_stages', matter]])
    await head.post(`/matters/${matter}/plans`, { ...PLAN, stages: STAGES })
    expect(await lines()).toEqual([])
    const { plan, records } = await file()
    expect(plan.stages.map(({ words, state }) => [words, state])).toEqual([
      ['合龙', 'next'],
      ['桥面铺装', 'coming'],
    ])
    expect(records.filter(({ record }) => record.kind === 'plan')).toHaveLength(3)
  })

  it('has stages that are noted as reached, told of when they are overdue, and kept by later versions', async () => {
    office.clock.set('2024-03-12T01:00:00Z')
    const officer = office.as('unit_officer')
    const [bridge, deck] = (await file()).plan.stages
    const digests = await officer.get<{ reminders: object[] }[]>('/reminders')
    expect(digests[0]?.reminders).toMatchObject([{ of: 'stage', words: '合龙', deadline: '2024-03-08', daysLeft: -4 }])
    const done = { stage: bridge?.id, reachedOn: '2024-03-11' }
    expect((await refusal(office.as('supervisor'), 'plans/stages', done))[0]).toBe('not_allowed')
    expect(await refusal(officer, 'plans/stages', { ...done, stage: 'g0' })).toEqual([
      'matter_refused',
      expect.stringContaining('没有这个阶段'),
    ])
    expect(await refusal(officer, 'plans/stages', { ...done, reachedOn: '2024-03-13' })).toEqual([
      'matter_refused',
      expect.stringContaining('还没有到'),
    ])
    expect(await refusal(officer, 'plans/stages', done)).toEqual([201, ''])
    expect(await refusal(officer, 'plans/stages', done)).toEqual([
      'matter_refused',
      expect.stringContaining('已经记为'),
    ])
    expect(await refusal(head, 'plans', { ...PLAN, stages: STAGES })).toEqual([
      'matter_refused',
      expect.stringContaining('原样保留'),
    ])
    const kept = { id: bridge?.id, day: bridge?.day, words: bridge?.words }
    await head.post(`/matters/${matter}/plans`, {
      ...PLAN,
      stages: [kept, { id: deck?.id, day: '2024-04-30', words: '铺装' }],
    })
    expect((await file()).plan.stages).toMatchObject([
      { words: '合龙', state: 'reached', reachedOn: '2024-03-11' },
      { words: '铺装', state: 'next', day: '2024-04-30' },
    ])
    const story = await office
      .as('supervisor')
      .get<{ items: { action: string }[] }>(`/log?kind=matter&subject=${matter}`)
    expect(story.items.filter(({ action }) => action.startsWith('matter.plan'))).toHaveLength(5)
  })
})

import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { codeOf, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: BreakdownRow
}
interface Proposed {
  readonly assignmentId: string
  readonly matterId: string | null
  readonly rung: string
  readonly sentence: string
}
interface File {
  readonly id: string
  readonly ladder: { rung: string; needsLeader: boolean } | null
  readonly asks: { rung: string } | null
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let table: Awaited<ReturnType<typeof openTable<Assignment>>>
  let task: Assignment
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-02-20T01:00:00Z')
    table = await openTable<Assignment>(office)
    task = await table.find('老旧小区')
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const path = () => `/documents/${table.documentId}/ladder`
  const proposed = async () =>
    (await supervisor().get<Proposed[]>(path())).find(({ assignmentId }) => assignmentId === task.id) ?? null

  /** The administrator's own unit is none: heads and officers of the lead unit report. */
  async function report(month: string, value: string): Promise<void> {
    const body = { targetId: task.row.targets[0]?.id, month, progress: '推进', problems: '慢', next: '赶', value }
    const { id } = await office.as('unit_officer').post<{ id: string }>(`/assignments/${task.id}/reports`, body)
    await office.as('unit_officer').post(`/reports/${id}/submit`, {})
    await office.as('unit_head').post(`/reports/${id}/approve`, {})
    await supervisor().post(`/reports/${id}/accept`, {})
  }

  describe('the ladder of a table', () => {
    it('is refused to those whom it presses, and of a draft', async () => {
      expect(await codeOf(supervisor().send('GET', path()))).toBe('breakdown_not_found')
      const version = { 'if-match': (await supervisor().send('GET', `/assignments/${task.id}`)).headers.etag as string }
      await supervisor().send('PATCH', `/assignments/${task.id}`, { lead: [{ unit: '市交通局' }] }, version)
      await supervisor().post(`/documents/${table.documentId}/breakdown/issue`)
      expect(await codeOf(office.as('unit_head').send('GET', path()))).toBe('not_allowed')
      expect(await codeOf(office.as('public').send('GET', path()))).toBe('login_needed')
    })

    it('proposes nothing without data, 督办 after a red month and a blue sheet after two', async () => {
      expect(await proposed()).toBeNull()
      await report('2024-01', '0.01')
      const first = await proposed()
      office.clock.set('2024-03-05T01:00:00Z')
      await report('2024-02', '0.02')
      const second = await proposed()
      expect([first?.rung, second?.rung]).toEqual(['remind', 'press'])
      office.clock.set('2024-04-05T01:00:00Z')
      await report('2024-03', '0.03')
      expect(await proposed()).toMatchObject({
        rung: 'blue',
        sentence: '连续2个月红灯，按“连续两个月红灯”（广元2018：两次重于一次）建议发蓝单',
        matterId: null,
      })
    })

    it('proposes for what is not reported, what comes back, and what is late, each with its sentence', async () => {
      const bridge = await table.find('云岭大桥')
      const asked = async (moment: string) => {
        office.clock.set(moment)
        const found = (await supervisor().get<Proposed[]>(path())).find(one => one.assignmentId === bridge.id)
        return found ? [found.rung, found.sentence] : null
      }
      // Issued in February: the report of January, due before, was never asked for.
      expect(await asked('2024-03-06T01:00:00Z')).toBeNull()
      expect(await asked('2024-04-06T01:00:00Z')).toEqual([
        'remind',
        '连续2个月未报送，按“连续两个月未报送”（默认规则）建议发提醒',
      ])
      const officer = office.as('unit_officer')
      const body = { targetId: bridge.row.targets[0]?.id ?? null, month: '2024-03', progress: '推进' }
      const { id } = await officer.post<{ id: string }>(`/assignments/${bridge.id}/reports`, body)
      const back = async () => {
        await officer.post(`/reports/${id}/submit`, {})
        await office.as('unit_head').post(`/reports/${id}/approve`, {})
        await supervisor().post(`/reports/${id}/return`, { reason: '没有写明形象进度' })
      }
      await back()
      expect(await asked('2024-04-06T02:00:00Z')).toBeNull()
      await back()
      expect(await asked('2024-04-06T03:00:00Z')).toEqual([
        'remind',
        '本年反馈被退回2次，按“两次退回”（默认规则）建议发提醒',
      ])
      expect((await asked('2024-07-06T01:00:00Z'))?.[0]).toBe('press')
      expect((await asked('2025-03-06T01:00:00Z'))?.[1]).toContain('任务超过完成时限65天')
      office.clock.set('2024-04-06T04:00:00Z')
    })

    it('sends nothing before a leader approved the matter and a unit has it', async () => {
      const body = { title: '老旧小区改造', kind: 'instruction', assignmentId: task.id, reason: '连续红灯' }
      const made = await supervisor().post<File>('/matters', body)
      expect(made).toMatchObject({ ladder: null, asks: { rung: 'blue' } })
      const sheet = (rung: string) => codeOf(supervisor().send('POST', `/matters/${made.id}/sheets`, { rung }))
      expect(await sheet('blue')).toBe('matter_refused')
      await office.as('leader').post(`/matters/${made.id}/steps/approve`, { authority: '批示第3号' })
      await supervisor().post(`/matters/${made.id}/steps/assign`, { unit: '市交通局', deadline: '2024-06-28' })
      expect((await supervisor().get<File>(`/matters/${made.id}`)).ladder).toMatchObject({ rung: 'blue' })
      expect(await sheet('remind')).toBe('matter_refused')
      expect(await sheet('blue')).toBe(201)
      expect((await supervisor().get<File>(`/matters/${made.id}`)).ladder).toBeNull()
      expect(await proposed()).toMatchObject({ matterId: made.id })
    })
  })
})

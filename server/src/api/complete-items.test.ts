import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { codeOf, openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly version: number
  readonly row: BreakdownRow
}
interface Mark {
  readonly assignmentId: string
  readonly isAutomatic: boolean
  readonly colour: string
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let table: Awaited<ReturnType<typeof openTable<Assignment>>>
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-04-20T01:00:00Z')
    table = await openTable<Assignment>(office)
    await supervisor().post(`/documents/${table.documentId}/breakdown/issue`)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const path = (month = '2024-04') => `/documents/${table.documentId}/periods/${month}/complete`
  const mark = (id: string, month?: string) => supervisor().send('PUT', `${path(month)}/${id}`)
  const undo = (id: string, month?: string) => supervisor().send('DELETE', `${path(month)}/${id}`)
  const marks = () => supervisor().get<Mark[]>(path())

  async function lock(id: string, targetId: string | null, value: string | null): Promise<void> {
    const body = { targetId, month: '2024-04', progress: '按计划推进', ...(value === null ? {} : { value }) }
    const { id: report } = await officer().post<{ id: string }>(`/assignments/${id}/reports`, body)
    await officer().post(`/reports/${report}/submit`, {})
    await office.as('unit_head').post(`/reports/${report}/approve`, {})
    await supervisor().post(`/reports/${report}/accept`, {})
    await supervisor().post(`/reports/${report}/lock`, {})
  }
  const officer = () => office.as('unit_officer')

  describe('an item of an open month', () => {
    it('is not marked by others, before its month, twice, or where it is none', async () => {
      const { id } = await table.find('云岭大桥')
      expect(await codeOf(officer().send('PUT', `${path()}/${id}`))).toBe('not_allowed')
      expect(await codeOf(office.as('public').send('GET', path()))).toBe('login_needed')
      expect(await codeOf(mark('none'))).toBe('assignment_not_found')
      expect(await codeOf(mark(id, '2024-05'))).toBe('period_not_begun')
      expect(await codeOf(undo(id))).toBe('item_not_complete')
      expect((await mark(id)).json()).toMatchObject({ assignmentId: id, isAutomatic: false })
      expect(await codeOf(mark(id))).toBe('item_complete')
      expect(await codeOf(undo(id))).toBe(204)
      expect(await marks()).toEqual([])
    })

    it('is marked of itself when its last report is locked', async () => {
      const { id, row } = await table.find('云岭大桥')
      const asked = row.targets.filter(target => target.tier !== 'stretch')
      for (const target of asked.length > 0 ? asked : [null]) {
        expect(await marks()).toEqual([])
        await lock(id, target?.id ?? null, target === null || target.isMilestone ? null : '1')
      }
      expect(await marks()).toMatchObject([{ assignmentId: id, isAutomatic: true }])
      expect(await codeOf(undo(id))).toBe(204)
    })

    it('stands in the closed month as it stood when it was marked', async () => {
      const { id, row } = await table.find('云岭大桥')
      const { colour } = (await mark(id)).json() as Mark
      const done = { targetId: row.targets[0]?.id ?? null, month: '2024-04', progress: '建成', doneOn: '2024-04-19' }
      const { id: report } = await officer().post<{ id: string }>(`/assignments/${id}/reports`, done)
      await officer().post(`/reports/${report}/submit`, {})
      await office.as('unit_head').post(`/reports/${report}/approve`, {})
      await supervisor().post(`/reports/${report}/checks`, { method: 'site', holds: true })
      await supervisor().post(`/reports/${report}/accept`, {})
      const now = await supervisor().get<{ standing: { colour: string } }>(`/assignments/${id}`)
      expect(now.standing.colour).toBe('blue')
      expect(colour).not.toBe('blue')
      await supervisor().post('/periods', { document: table.documentId, month: '2024-04', earlyReason: '月底放假' })
      const frozen = await supervisor().get<{ rows: { assignmentId: string; colour: string }[] }>(
        `/documents/${table.documentId}/periods/2024-04`,
      )
      const listed = await table.all()
      expect(frozen.rows.map(one => one.assignmentId)).toEqual(listed.map(one => one.id))
      expect(frozen.rows.find(one => one.assignmentId === id)?.colour).toBe(colour)
      expect(await codeOf(undo(id))).toBe('period_closed')
      expect(await codeOf(mark(listed[0]?.id ?? ''))).toBe('period_closed')
    })
  })
})

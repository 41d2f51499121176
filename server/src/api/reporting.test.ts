import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { sampleText } from '../store/sample-reading.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { openOffice, type TestOffice } from './test-office.ts'

interface Month {
  readonly today: string
  readonly unit: { readonly name: string } | null
  readonly month: string | null
  readonly dueOn: string | null
  readonly isClosed: boolean
  readonly tables: { month: string | null; months: { month: string; dueOn: string; isClosed: boolean }[] }[]
  readonly items: {
    assignmentId: string
    targetId: string | null
    isOwed: boolean
    duty: string
    current: { state: string; value: string | null } | null
    last: { value: string | null; month: string } | null
  }[]
}
interface Timeliness {
  readonly rows: { name: string; month: string; asked: number; onTime: number; late: number; missing: number }[]
}
interface Reviews {
  readonly items: {
    report: { id: string }
    text: string
    unitName: string
    last: { value: string } | null
    conflicts: string[]
  }[]
  readonly total: number
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let documentId = ''
  let assignment: { readonly id: string; readonly row: BreakdownRow }
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store)
    const supervisor = office.as('supervisor')
    const uploaded = await supervisor.upload('/documents', {}, { name: '云岭.txt', content: sampleText(2024) })
    documentId = uploaded.json().id
    await supervisor.post(`/documents/${documentId}/breakdown`, {})
    const { items } = await supervisor.get<{
      items: { id: string; version: number; row: BreakdownRow; leadUnit: string }[]
    }>(`/assignments?document=${documentId}`)
    const gdp = items.find(({ row }) => row.text.includes('地区生产总值'))
    if (!gdp) throw new Error('the sample has no such task')
    assignment = gdp
    const lead = { lead: [{ unit: '市交通局' }] }
    await supervisor.send('PATCH', `/assignments/${gdp.id}`, lead, { 'if-match': `"v${gdp.version}"` })
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const month = (query = '') => office.as('unit_officer').get<Month>(`/reporting${query}`)
  const own = (answer: Month) => answer.items.find(item => item.assignmentId === assignment.id)
  const hand = async (of: string, value: string) => {
    const body = { targetId: assignment.row.targets[0]?.id, month: of, progress: '运行平稳', value }
    const officer = office.as('unit_officer')
    const { id } = await officer.post<{ id: string }>(`/assignments/${assignment.id}/reports`, body)
    await officer.post(`/reports/${id}/submit`, {})
    return id
  }

  describe('the month of a unit', () => {
    it('is refused where it does not belong', async () => {
      for (const role of ['public', 'deputy'] as const)
        expect((await office.as(role).send('GET', '/reporting')).statusCode).toBeGreaterThan(400)
      const refused = await office.as('unit_officer').send('GET', '/reporting?unit=无此单位')
      expect(refused.json()).toMatchObject({ code: 'unit_not_found' })
      expect((await office.as('unit_officer').send('GET', '/reporting?month=2024-13')).statusCode).toBe(400)
    })

    it('is empty while no table is issued', async () => {
      expect(await month()).toMatchObject({ unit: { name: '市交通运输局' }, tables: [], items: [], month: null })
    })

    it('holds what the unit leads, owed until it is handed in', async () => {
      await office.as('supervisor').post(`/documents/${documentId}/breakdown/issue`)
      office.clock.set('2024-02-03T01:00:00Z')
      const before = await month()
      expect(before).toMatchObject({ month: '2024-01', dueOn: '2024-02-05', isClosed: false, today: '2024-02-03' })
      expect(own(before)).toMatchObject({ isOwed: true, duty: 'lead', current: null, last: null })
      await hand('2024-01', '5.9')
      expect(own(await month())).toMatchObject({ isOwed: false, current: { state: 'submitted', value: '5.9' } })
    })

    it('has the report of the month before beside it', async () => {
      office.clock.set('2024-03-09T01:00:00Z')
      expect(own(await month('?month=2024-02'))).toMatchObject({
        isOwed: true,
        last: { month: '2024-01', value: '5.9' },
      })
    })

    it('tells other units’ months to the office, and none to who is of no unit', async () => {
      const supervisor = office.as('supervisor')
      expect(own(await supervisor.get<Month>('/reporting?unit=市交通局&month=2024-01'))).toBeDefined()
      expect(await supervisor.get<Month>('/reporting')).toMatchObject({ unit: null, items: [] })
    })
  })

  describe('timeliness', () => {
    const rows = async (query: string) =>
      (await office.as('leader').get<Timeliness>(`/timeliness${query}`)).rows.filter(row => row.name === '市交通运输局')

    it('counts what was in time, late and missing', async () => {
      await hand('2024-02', '6.1')
      const [january] = await rows('?month=2024-01')
      const [february] = await rows('?month=2024-02')
      expect(january).toMatchObject({ onTime: 1, late: 0 })
      expect(february).toMatchObject({ onTime: 0, late: 1 })
      expect(january?.missing).toBe((january?.asked ?? 0) - 1)
    })

    it('goes by what was done when the month was closed', async () => {
      const asked = (await rows('?month=2024-01'))[0]?.asked
      await office.as('supervisor').post('/periods', { document: documentId, month: '2024-01' })
      expect((await rows('?month=2024-01'))[0]?.asked).toBe(asked)
      expect(await month()).toMatchObject({ month: '2024-02', tables: [{ months: [{ isClosed: true }, {}, {}] }] })
      expect((await rows('?unit=市交通局')).map(row => row.month)).toEqual(['2024-01', '2024-02', '2024-03'])
    })
  })

  describe('what waits for a decision', () => {
    const reviews = (role: 'unit_head' | 'supervisor') => office.as(role).get<Reviews>('/reviews')

    it('is nobody else’s', async () => {
      for (const role of ['public', 'deputy', 'unit_officer', 'leader'] as const)
        expect((await office.as(role).send('GET', '/reviews')).statusCode).toBeGreaterThan(400)
    })

    it('goes from the head to the office, with the task and the month before', async () => {
      const [latest] = (await reviews('unit_head')).items
      expect(latest).toMatchObject({ text: assignment.row.text, unitName: '市交通运输局', last: { value: '5.9' } })
      expect((await reviews('supervisor')).total).toBe(0)
      await office.as('unit_head').post(`/reports/${latest?.report.id}/approve`, {})
      expect((await reviews('supervisor')).items.map(({ report }) => report.id)).toEqual([latest?.report.id])
    })

    it('shows values that do not agree', async () => {
      const [latest] = (await reviews('supervisor')).items
      const check = { method: 'documents', value: '5.8', holds: false }
      await office.as('supervisor').post(`/reports/${latest?.report.id}/checks`, check)
      expect((await reviews('supervisor')).items[0]?.conflicts).toEqual(['reported_verified'])
    })
  })
})

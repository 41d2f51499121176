import type { BreakdownRow, Burden } from 'duban-core'
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
  readonly documentId: string
  readonly rung: string
  readonly sentence: string
}
interface Month {
  readonly month: string | null
  readonly tables: { rhythm: string; months: { month: string; isAsked: boolean }[] }[]
  readonly items: { assignmentId: string; isOwed: boolean }[]
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let table: Awaited<ReturnType<typeof openTable<Assignment>>>
  let bridge: Assignment
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-01-20T01:00:00Z')
    table = await openTable<Assignment>(office)
    bridge = await table.find('云岭大桥')
    await edit({ lead: [{ unit: '市交通局' }], nodes: [{ id: 'n1', by: '2024-05-20', text: '合龙', share: null }] })
    await supervisor().post(`/documents/${table.documentId}/breakdown/issue`)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  async function edit(cells: unknown): Promise<void> {
    const { etag } = (await supervisor().send('GET', `/assignments/${bridge.id}`)).headers
    const answer = supervisor().send('PATCH', `/assignments/${bridge.id}`, cells, { 'if-match': String(etag) })
    expect(await codeOf(answer)).toBe(204)
  }
  const path = () => `/documents/${table.documentId}/breakdown`
  const set = (body: unknown, as = supervisor()) => as.send('PATCH', path(), body)
  const proposed = async (moment: string) => {
    office.clock.set(moment)
    const all = await supervisor().get<Proposed[]>(`/documents/${table.documentId}/ladder`)
    const found = all.find(({ assignmentId }) => assignmentId === bridge.id)
    return found ? [found.rung, found.sentence.replace(/，按.*/, '')] : null
  }
  const burden = async (month: string) => {
    const { burdens } = await supervisor().get<{ burdens: Burden[] }>(`/burden?month=${month}`)
    return burdens.find(({ unit }) => unit === '市交通运输局')?.forms ?? []
  }
  const owed = async (month: string) => {
    const { items } = await office.as('unit_officer').get<Month>(`/reporting?month=${month}`)
    return items.filter(({ assignmentId, isOwed }) => assignmentId === bridge.id && isOwed).length
  }
  const timeliness = async () => {
    const { rows } = await supervisor().get<{ rows: { month: string; name: string }[] }>('/timeliness')
    return rows.filter(({ name }) => name === '市交通运输局').map(({ month }) => month.slice(5))
  }

  describe('the settings of a table', () => {
    it('are refused to who may not set them, and where they make no sense', async () => {
      expect(await codeOf(set({ rhythm: 'quarterly' }, office.as('unit_head')))).toBe('not_allowed')
      expect(await codeOf(set({ rhythm: 'quarterly' }, office.as('public')))).toBe('login_needed')
      expect(await codeOf(set({ rhythm: 'weekly' }))).toBe('invalid_request')
      expect(await codeOf(set({ dueDay: 31 }))).toBe('invalid_request')
      expect(await codeOf(set({ year: 2025 }))).toBe('invalid_request')
      expect(await codeOf(set({ ladder: 'none' }))).toBe('profile_not_found')
      expect(await codeOf(supervisor().send('PATCH', '/documents/none/breakdown', {}))).toBe('breakdown_not_found')
      expect(await supervisor().get(path())).toMatchObject({ rhythm: 'monthly', ladder: 'default', dueDay: 5 })
    })

    it('that are as they were leave no trace', async () => {
      const entries = async () => (await supervisor().get<{ total: number }>('/log?kind=breakdown')).total
      const before = await entries()
      expect((await set({ rhythm: 'monthly' })).json()).toMatchObject({ rhythm: 'monthly' })
      expect(await entries()).toBe(before)
    })

    it('are drafted by the quarter with data that may be a quarter late', async () => {
      const text = '云岭市政府工作报告\n2025年工作安排\n今年经济社会发展的主要预期目标是：地区生产总值增长6%。\n'
      const { id } = (await supervisor().upload('/documents', {}, { name: '次年.txt', content: text })).json()
      const draft = (body: unknown) => supervisor().send('POST', `/documents/${id}/breakdown`, body)
      expect(await codeOf(draft({ year: 2025, ladder: 'none' }))).toBe('profile_not_found')
      const made = (await draft({ year: 2025, rhythm: 'quarterly', ladder: 'sanming' })).json()
      expect(made).toMatchObject({ rhythm: 'quarterly', ladder: 'sanming', lagMonths: 3, dueDay: 5 })
    })
  })

  describe('a table that is reported on', () => {
    it('by the month asks for every month', async () => {
      expect(await proposed('2024-04-10T01:00:00Z')).toEqual(['press', '连续3个月未报送'])
      expect(await burden('2024-02')).toEqual(['月报'])
      expect([await owed('2024-02'), await owed('2024-03')]).toEqual([1, 1])
      expect(await timeliness()).toEqual(['01', '02', '03', '04'])
    })

    it('by the quarter asks for the last month of each, and says so', async () => {
      expect(await codeOf(set({ rhythm: 'quarterly', dueDay: 20, lagMonths: 3 }))).toBe(200)
      expect(await proposed('2024-04-10T01:00:00Z')).toBeNull()
      expect(await proposed('2024-05-10T01:00:00Z')).toBeNull()
      expect(await burden('2024-02')).toEqual([])
      expect(await burden('2024-03')).toEqual(['季报'])
      expect([await owed('2024-02'), await owed('2024-03')]).toEqual([0, 1])
      expect(await timeliness()).toEqual(['03'])
      const { month, tables } = await office.as('unit_officer').get<Month>('/reporting')
      expect([month, tables[0]?.rhythm]).toEqual(['2024-03', 'quarterly'])
      expect(tables[0]?.months.map(one => one.isAsked)).toEqual([false, false, true, false, false])
      // One red light at the end of June is one, though July begins with it too.
      expect(await proposed('2024-08-22T01:00:00Z')).toEqual(['press', '连续1个季度红灯'])
    })

    it('by nodes asks each task for the months of its own', async () => {
      expect(await codeOf(set({ rhythm: 'nodes', dueDay: 5 }))).toBe(200)
      expect(await proposed('2024-05-10T01:00:00Z')).toBeNull()
      expect(await burden('2024-03')).toEqual([])
      expect(await burden('2024-05')).toEqual(['节点报告'])
      office.clock.set('2024-06-10T01:00:00Z')
      expect([await owed('2024-03'), await owed('2024-05')]).toEqual([0, 1])
      expect(await timeliness()).toEqual(['05'])
    })
  })

  describe('the ladder', () => {
    it('is chosen for the table: by one that looks at what is done alone, no report is missed', async () => {
      expect(await codeOf(set({ rhythm: 'monthly', ladder: 'sanming' }))).toBe(200)
      expect(await proposed('2024-06-10T01:00:00Z')).toBeNull()
      expect(await proposed('2025-01-02T01:00:00Z')).toEqual(['blue', '任务超过完成时限2天'])
      expect(await codeOf(set({ ladder: 'default' }))).toBe(200)
      expect(await proposed('2024-06-10T01:00:00Z')).toEqual(['press', '连续5个月未报送'])
    })

    it('profiles are listed with what their lint finds: nothing', async () => {
      const ladders = await supervisor().get<{ id: string; name: string; findings: unknown[] }[]>('/ladders')
      expect(ladders.map(({ id }) => id)).toEqual(['default', 'guangyuan', 'sanming'])
      expect(ladders.flatMap(({ findings }) => findings)).toEqual([])
    })

    it('is asked for every table of the year that is in force', async () => {
      const of = async () => {
        const all = await supervisor().get<Proposed[]>('/ladder')
        return [...new Set(all.map(({ documentId }) => documentId))]
      }
      expect(await codeOf(office.as('unit_head').send('GET', '/ladder'))).toBe('not_allowed')
      office.clock.set('2024-06-10T01:00:00Z')
      const text =
        '云岭县政府工作报告\n2024年工作安排\n今年经济社会发展的主要预期目标是：地区生产总值增长7%。\n建成云岭南路。\n'
      const { id } = (await supervisor().upload('/documents', {}, { name: '县.txt', content: text })).json()
      await supervisor().post(`/documents/${id}/breakdown`, { year: 2024, level: 'county' })
      expect(await of()).toEqual([table.documentId])
      await supervisor().post(`/documents/${id}/breakdown/issue`)
      const { items } = await supervisor().get<{ items: Assignment[] }>(`/assignments?document=${id}`)
      for (const one of items) {
        const { etag } = (await supervisor().send('GET', `/assignments/${one.id}`)).headers
        const cells = { lead: [{ unit: '市交通局' }], deadline: { text: '3月底前', day: '2024-03-31' } }
        await supervisor().send('PATCH', `/assignments/${one.id}`, cells, { 'if-match': String(etag) })
      }
      expect(await of()).toEqual([table.documentId, id])
    })
  })
})

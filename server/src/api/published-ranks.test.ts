import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { codeOf, openOffice, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: BreakdownRow
}

interface Scores {
  readonly outcome: {
    readonly lines: readonly { readonly subject: string; readonly points: string; readonly rank?: { rank: number } }[]
    readonly excluded: readonly { readonly targetId: string; readonly reason: string }[]
  }
}

const REPORT = `云岭市政府工作报告
2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%；固定资产投资增长8%。
`

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let document = ''
  let task: Assignment
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2025-02-10T01:00:00Z')
    document = (await supervisor().upload('/documents', {}, { name: '云岭.txt', content: REPORT })).json().id
    await supervisor().post(`/documents/${document}/breakdown`, { year: 2024 })
    const { items } = await supervisor().get<{ items: Assignment[] }>(`/assignments?document=${document}`)
    const isGrowth = (one: Assignment) => one.row.targets.some(target => target.indicatorId === 'gdp')
    task = items.find(isGrowth) ?? expect.unreachable('a target of growth')
    const edit = { lead: [{ unit: '市交通局' }] }
    const { etag } = (await supervisor().send('GET', `/assignments/${task.id}`)).headers
    await supervisor().send('PATCH', `/assignments/${task.id}`, edit, { 'if-match': String(etag) })
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const authority = { body: '省统计局', document: '2024年各市主要指标位次', day: '2025-01-25' }
  const give = (over: object = {}, as = supervisor()) => {
    const body = { targetId: task.row.targets[0]?.id, month: '2024-12', rank: 2, of: 14, authority, ...over }
    return codeOf(as.send('POST', `/assignments/${task.id}/ranks`, body))
  }
  const scores = async () => {
    const all = await supervisor().get<Scores[]>(`/documents/${document}/scores?profile=rank`)
    return all.map(({ outcome }) => outcome).find(({ lines, excluded }) => lines.length + excluded.length > 0)
  }

  describe('a published rank', () => {
    it('is refused where it does not belong', async () => {
      expect(await give()).toBe('assignment_not_found')
      await supervisor().post(`/documents/${document}/breakdown/issue`)
      expect(await give({}, office.as('unit_head'))).toBe('not_allowed')
      expect(await give({ targetId: 'none' })).toBe('target_not_found')
      expect(await give({ rank: 15 })).toBe('invalid_request')
      expect(await give({ rank: 0 })).toBe('invalid_request')
      expect(await give({ authority: { ...authority, document: ' ' } })).toBe('revision_refused')
    })

    it('scores a target that nothing in the table can be compared with, by what was said last', async () => {
      const officer = office.as('unit_officer')
      const body = { targetId: task.row.targets[0]?.id, month: '2024-12', progress: '平稳', value: '6.1' }
      const { id } = await officer.post<{ id: string }>(`/assignments/${task.id}/reports`, body)
      await officer.post(`/reports/${id}/submit`, {})
      await office.as('unit_head').post(`/reports/${id}/approve`, {})
      await supervisor().post(`/reports/${id}/accept`, {})
      await supervisor().post(`/reports/${id}/checks`, { method: 'documents', value: '6.1', holds: true })
      // A rank of September is none of the year.
      expect(await give({ month: '2024-09', rank: 1 })).toBe(204)
      expect((await scores())?.excluded).toEqual([{ targetId: task.row.targets[0]?.id, reason: 'no_rank' }])
      expect(await give({ rank: 3 })).toBe(204)
      expect(await give()).toBe(204)
      expect(await supervisor().get(`/assignments/${task.id}`)).toMatchObject({
        ranks: [
          { month: '2024-09', rank: 1 },
          { month: '2024-12', rank: 2, of: 14 },
        ],
      })
      expect((await scores())?.lines).toMatchObject([
        { points: '9.5', rank: { rank: 2, of: 14, source: { body: '省统计局', document: '2024年各市主要指标位次' } } },
      ])
    })
  })
})

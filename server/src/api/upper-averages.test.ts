import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { codeOf, openOffice, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: BreakdownRow
  readonly standing: {
    readonly targets: readonly { readonly targetId: string; readonly colour: string; readonly why: string }[]
  }
}

const REPORT = `云岭市政府工作报告
2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%；城镇居民人均可支配收入增速高于全省平均水平；固定资产投资增长8%。
`

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let document = ''
  let task: Assignment
  let targetId = ''
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-04-10T01:00:00Z')
    document = (await supervisor().upload('/documents', {}, { name: '云岭.txt', content: REPORT })).json().id
    await supervisor().post(`/documents/${document}/breakdown`, { year: 2024 })
    const { items } = await supervisor().get<{ items: Assignment[] }>(`/assignments?document=${document}`)
    const isHeld = (one: Assignment) => one.row.targets.some(target => target.reference === 'upper_level_average')
    task = items.find(isHeld) ?? expect.unreachable('a target held against the level above')
    targetId = task.row.targets.find(target => target.reference === 'upper_level_average')?.id ?? ''
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const authority = { body: '省统计局', document: '2024年一季度公报', day: '2024-04-08' }
  const give = (over: object = {}, as = supervisor()) =>
    codeOf(
      as.send('POST', `/assignments/${task.id}/averages`, {
        targetId,
        month: '2024-03',
        value: '5.1',
        authority,
        ...over,
      }),
    )
  const standing = async () => {
    const path = `/assignments/${task.id}`
    const alone = (await supervisor().get<Assignment>(path)).standing.targets.find(one => one.targetId === targetId)
    const { items } = await supervisor().get<{ items: Assignment[] }>(`/assignments?document=${document}`)
    const listed = items.find(one => one.id === task.id)?.standing.targets.find(one => one.targetId === targetId)
    expect(listed?.why).toBe(alone?.why)
    return alone
  }

  describe('the average of the level above', () => {
    it('is refused where it does not belong', async () => {
      expect(await give()).toBe('assignment_not_found')
      const edit = { lead: [{ unit: '市交通局' }] }
      const { etag } = (await supervisor().send('GET', `/assignments/${task.id}`)).headers
      await supervisor().send('PATCH', `/assignments/${task.id}`, edit, { 'if-match': String(etag) })
      await supervisor().post(`/documents/${document}/breakdown/issue`)
      expect(await give({}, office.as('unit_head'))).toBe('not_allowed')
      expect(await give({ targetId: 'none' })).toBe('target_not_found')
      expect(await give({ authority: { ...authority, document: ' ' } })).toBe('revision_refused')
      expect(await give({ value: '5,1' })).toBe('invalid_request')
      const { items } = await supervisor().get<{ items: Assignment[] }>(`/assignments?document=${document}`)
      const other = items.find(one => one.row.targets.some(target => target.indicatorId === 'gdp'))
      const body = { targetId: other?.row.targets[0]?.id, month: '2024-03', value: '5', authority }
      expect(await codeOf(supervisor().send('POST', `/assignments/${other?.id}/averages`, body))).toBe(
        'revision_refused',
      )
    })

    it('is waited for in grey, and then lights by what was said last', async () => {
      const officer = office.as('unit_officer')
      const body = { targetId, month: '2024-03', progress: '平稳', value: '5.4' }
      const { id } = await officer.post<{ id: string }>(`/assignments/${task.id}/reports`, body)
      await officer.post(`/reports/${id}/submit`, {})
      await office.as('unit_head').post(`/reports/${id}/approve`, {})
      await supervisor().post(`/reports/${id}/accept`, {})
      expect((await standing())?.colour).toBe('grey')
      expect(await give()).toBe(204)
      expect((await standing())?.colour).toBe('green')
      expect(await give({ value: '5.9' })).toBe(204)
      const then = await standing()
      expect(then?.colour).not.toBe('green')
      const { targets } = await supervisor().get<{ targets: { targetId: string; averages: unknown }[] }>(
        `/assignments/${task.id}/history`,
      )
      expect(targets.find(one => one.targetId === targetId)?.averages).toEqual([{ month: '2024-03', value: '5.9' }])
      expect(then?.why).toContain('低于目标0.5个百分点')
    })
  })
})

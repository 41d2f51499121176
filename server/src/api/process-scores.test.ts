import type { BreakdownRow } from 'duban-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/open.ts'
import { onEachDatabase } from '../store/test-databases.ts'
import { openOffice, openTable, type TestOffice } from './test-office.ts'

interface Assignment {
  readonly id: string
  readonly row: BreakdownRow
}

interface Scores {
  readonly unit: string
  readonly process: {
    readonly points: string
    readonly lines: readonly { readonly subject: string; readonly points: string; readonly rules: { key: string }[] }[]
  }
  readonly adjustments: readonly {
    readonly profile: string
    readonly points: string
    readonly lines: readonly { readonly subject: string; readonly rules: { key: string }[] }[]
    readonly proposed: readonly { readonly key: string; readonly evidence: string }[]
  }[]
  readonly matters: readonly { readonly id: string; readonly title: string }[]
}

onEachDatabase(database => {
  let store: Store
  let office: TestOffice
  let documentId = ''
  let task: Assignment
  beforeAll(async () => {
    store = await database.open()
    office = await openOffice(store, '2024-02-01T01:00:00Z')
    const table = await openTable<Assignment>(office)
    documentId = table.documentId
    task = await table.find('云岭大桥')
    await supervisor().post(`/documents/${documentId}/breakdown/issue`)
  })
  afterAll(async () => {
    await office.close()
    await store.close()
    await database.close()
  })

  const supervisor = () => office.as('supervisor')
  const scores = async () => {
    const all = await supervisor().get<Scores[]>(`/documents/${documentId}/scores?profile=hit`)
    return all.find(({ unit }) => unit === '市交通运输局')
  }
  const adjustments = async () => {
    const items = (await scores())?.adjustments.find(({ profile }) => profile === 'items')
    return [items?.points, items?.lines.map(({ rules }) => rules[0]?.key), items?.proposed.map(({ key }) => key)]
  }
  const lines = async () => {
    const own = await scores()
    return own?.process.lines.map(({ subject, rules }) => [rules[0]?.key, subject])
  }

  describe('the score of the process', () => {
    it('takes nothing off before anything was late', async () => expect(await lines()).toEqual([]))

    it('takes off for a sheet without an answer in time, and for a matter that was sent back', async () => {
      const leader = office.as('leader')
      const head = office.as('unit_head')
      const body = { title: '大桥', kind: 'instruction', assignmentId: task.id, reason: '滞后' }
      const { id } = await supervisor().post<{ id: string }>('/matters', body)
      const step = (as: typeof leader, name: string, details: object = {}) =>
        as.post(`/matters/${id}/steps/${name}`, details)
      await step(leader, 'approve', { authority: '批示第3号' })
      await step(supervisor(), 'assign', { unit: '市交通局', deadline: '2024-03-22' })
      await step(head, 'sign')
      const plan = {
        measures: '倒排工期',
        person: '王工',
        contact: '建设科',
        stages: [{ day: '2024-03-08', words: '合龙' }],
      }
      await head.post(`/matters/${id}/plans`, plan)
      office.clock.set('2024-04-12T01:00:00Z')
      await supervisor().post(`/matters/${id}/sheets`, { rung: 'press' })
      expect(await lines()).toEqual([])
      office.clock.set('2024-05-13T01:00:00Z')
      expect(await lines()).toEqual([['late_reply', id]])
      await step(head, 'report', { progress: '已整改' })
      await step(supervisor(), 'return', { reason: '没有证明' })
      expect(await lines()).toEqual([
        ['returned', id],
        ['late_reply', id],
      ])
    })

    it('adds and takes off what somebody approved, and lists what nobody has', async () => {
      const supervise = supervisor()
      const leader = office.as('leader')
      const id = (await scores())?.matters[0]?.id ?? ''
      // Sent back once; not closed though its day is over, which nobody has looked at.
      expect(await adjustments()).toEqual(['-2', ['sent_back'], ['late']])
      await office.as('unit_head').post(`/matters/${id}/steps/report`, { progress: '再次整改' })
      await supervise.post(`/matters/${id}/steps/check`, { method: '现场' })
      await supervise.post(`/matters/${id}/steps/conclude`, { conclusion: '整改到位', evidence: '现场照片' })
      expect(await adjustments()).toEqual(['-3', ['sent_back', 'late'], []])
      const praise = { proposal: 'praise', about: '市交通局', reason: '整改彻底', evidence: ['现场核查'] }
      const proposed = await supervise.post<{ id: string }>(`/matters/${id}/proposals`, praise)
      expect(await adjustments()).toEqual(['-3', ['sent_back', 'late'], ['praised']])
      const decision = { of: proposed.id, approved: true, document: '批示第9号' }
      await leader.post(`/matters/${id}/proposals/decisions`, decision)
      expect(await adjustments()).toEqual(['-2', ['sent_back', 'late', 'praised'], []])
    })

    it('takes off for a half year without a report, and not for a month that the rule does not name', async () => {
      office.clock.set('2024-07-10T01:00:00Z')
      for (const month of ['2024-05', '2024-06']) await supervisor().post('/periods', { document: documentId, month })
      expect((await lines())?.filter(([key]) => key === 'missing_report')).toEqual([['missing_report', '2024-06']])
    })
  })
})
